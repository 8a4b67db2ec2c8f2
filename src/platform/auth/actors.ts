import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/access.js';
import { Clock } from '../../kernel/clock.js';
import { ActorSnapshotsRepository, type ActorSnapshot } from './actor-snapshots.repository.js';

/**
 * How long an actor found once is believed. A revoked session or role therefore ends at once in the process that
 * revoked it and within this time in the others.
 */
const BELIEVED_MS = 3000;
const MAX_KNOWN = 20_000;

export interface KnownActor {
  readonly actor: Actor;
  readonly mustChangePassword: boolean;
}

/** Turns a session id into an actor: one narrow read, believed for a few seconds. */
@Injectable()
export class Actors {
  private readonly known = new Map<string, { snapshot: ActorSnapshot | null; until: number }>();
  /** Counts what was forgotten: an answer that was under way meanwhile may be older than that, and is not kept. */
  private forgettings = 0;

  constructor(
    private readonly snapshots: ActorSnapshotsRepository,
    private readonly clock: Clock,
  ) {}

  /** @returns null when the session was revoked or has ended, or the account is disabled */
  async bySession(sessionId: string, address: string | null): Promise<KnownActor | null> {
    const snapshot = await this.snapshotOf(sessionId);
    if (snapshot === null) return null;
    const { mustChangePassword, ...who } = snapshot;
    return { actor: { ...who, sessionId, address }, mustChangePassword };
  }

  /** Forgets one session, at once, in this process. */
  forget(sessionId: string): void {
    this.forgettings += 1;
    this.known.delete(sessionId);
  }

  /** Forgets every session of an account, after its roles, status or password changed. */
  forgetAccount(accountId: number): void {
    this.forgettings += 1;
    for (const [sessionId, entry] of this.known) {
      if (entry.snapshot?.accountId === accountId) this.known.delete(sessionId);
    }
  }

  private async snapshotOf(sessionId: string): Promise<ActorSnapshot | null> {
    const now = this.clock.now().getTime();
    const entry = this.known.get(sessionId);
    if (entry !== undefined && entry.until > now) return entry.snapshot;
    const { forgettings } = this;
    const snapshot = await this.snapshots.find(sessionId);
    if (forgettings === this.forgettings) {
      if (this.known.size >= MAX_KNOWN) this.known.clear();
      this.known.set(sessionId, { snapshot, until: now + BELIEVED_MS });
    }
    return snapshot;
  }
}
