/**
 * Loaded before the product (`node --import`): its clock stands on another day and goes on from there. The file named by
 * OTHER_DAY holds by how many milliseconds it is off; a change of it is taken up at once and answered in `<file>.seen`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const file = process.env.OTHER_DAY;
const RealDate = Date;
let shift = Number(readFileSync(file, 'utf8'));
const now = () => RealDate.now() + shift;

globalThis.Date = new Proxy(RealDate, {
  construct: (target, args, self) => Reflect.construct(target, args.length === 0 ? [now()] : args, self),
  apply: () => new RealDate(now()).toString(),
  get: (target, name, self) => (name === 'now' ? now : Reflect.get(target, name, self)),
});
RealDate.prototype.constructor = globalThis.Date;

if (isMainThread) {
  setInterval(() => {
    const text = readFileSync(file, 'utf8');
    if (text === '' || Number(text) === shift) return;
    shift = Number(text);
    writeFileSync(`${file}.seen`, text);
  }, 25).unref();
}
