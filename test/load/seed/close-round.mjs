/** Ends a round at once, as if its window were over: the bench goes on with what comes after it. */
import { built, input, withApplication } from './application.mjs';

await withApplication(async ({ db, actor }) => {
  const { instantText } = await built('platform/db/instants.js');
  const now = instantText(new Date());
  await db.transaction(actor, (tx) =>
    tx.manager.query("UPDATE competition_round SET state = 'CLOSED', ends_at = ?, state_at = ? WHERE id = ?", [
      ...[now, now, input.roundId],
    ]),
  );
  return { closedAt: now };
});
