/** Cadres in a round, as their browsers behave: start, save, hand in, each on its own, with kept connections. */
import { setTimeout as pause } from 'node:timers/promises';
import mysql from 'mysql2/promise';
import SqliteDatabase from 'better-sqlite3';
import { join } from 'node:path';
import { Connection } from './http.mjs';

/** What a paper of the seed `contest` asks in its order: 20 single, 10 multiple, 15 true or false, 5 blanks. */
export const ITEMS = 50;
export function responseTo(itemNo, turn) {
  if (itemNo <= 20) return { choices: ['ABCD'[turn % 4]] };
  if (itemNo <= 30) return { choices: turn % 2 === 0 ? ['A', 'C'] : ['B', 'D', 'E'] };
  if (itemNo <= 45) return { choices: ['TF'[turn % 2]] };
  return { texts: [turn % 2 === 0 ? '三十日' : '15日'] };
}

/**
 * Connections that are kept and shared, as a proxy in front of the server does it. Open at most as many as this process may have
 * files; who finds none free waits for one, and that waiting counts.
 */
export class Connections {
  #port;
  #most;
  #free = [];
  #open = 0;
  #line = [];

  constructor(port, most) {
    this.#port = port;
    this.#most = most;
  }

  /** Opens some beforehand, not all in the same instant: the queue of a listening socket is short. */
  async warm(count) {
    for (let from = 0; from < count; from += 100) {
      const some = Array.from({ length: Math.min(100, count - from) }, () => this.#make());
      await Promise.all(some.map((one) => one.send({ path: '/api/health' })));
      this.#free.push(...some);
    }
  }

  #make() {
    this.#open += 1;
    return new Connection(this.#port);
  }

  /** What was sent on a connection that the server was just ending is sent once more on another, as browsers do. */
  async send(request, isSecondTry = false) {
    const one = await this.#take();
    try {
      const answer = await one.send(request);
      const next = this.#line.shift();
      if (next) next(one);
      else this.#free.push(one);
      return answer;
    } catch (error) {
      this.#open -= 1;
      one.close();
      this.#line.shift()?.(this.#make());
      if (isSecondTry) throw error;
      return this.send(request, true);
    }
  }

  async #take() {
    for (let one = this.#free.pop(); one; one = this.#free.pop()) {
      if (one.isOpen) return one;
      this.#open -= 1;
    }
    return this.#open < this.#most ? this.#make() : new Promise((resolve) => this.#line.push(resolve));
  }

  close() {
    for (const one of this.#free) one.close();
  }
}

/** One cadre with their requests; `record(kind, ms, isRight)` hears of each. */
export class Cadre {
  seq = 0;
  attemptId = 0;
  acknowledged = [];
  #headers;

  constructor(connections, token, roundId, record) {
    this.connections = connections;
    this.roundId = roundId;
    this.record = record;
    this.#headers = { Authorization: `Bearer ${token}` };
  }

  async #post(kind, path, body, due) {
    const from = due ?? performance.now();
    let answer;
    try {
      answer = await this.connections.send({ method: 'POST', path, headers: this.#headers, body });
    } catch {
      // the record below says so
    }
    const isRight = answer?.status === 200;
    this.record(kind, performance.now() - from, isRight, answer);
    return isRight ? answer.body : undefined;
  }

  /** `due`: when it should have happened; a start that waits for the client itself counts as waiting. */
  async start(due) {
    const body = await this.#post('start', `/api/contest-rounds/${this.roundId}/attempt`, { device: '评测' }, due);
    this.attemptId = Number(/"attemptId":(\d+)/.exec(body?.toString('latin1') ?? '')?.[1] ?? 0);
    return this.attemptId > 0;
  }

  /** Saves these items in one request. */
  async save(itemNos, turn, due) {
    const givenAt = new Date().toISOString();
    const answers = itemNos.map((itemNo) => ({
      seq: ++this.seq,
      itemNo,
      response: responseTo(itemNo, turn),
      givenAt,
    }));
    const body = await this.#post('save', `/api/attempts/${this.attemptId}/answers`, { sitting: 1, answers }, due);
    if (body) this.acknowledged.push(...answers.map(({ seq, itemNo, response }) => ({ seq, itemNo, response })));
    return body !== undefined;
  }

  async submit(due) {
    const body = await this.#post('submit', `/api/attempts/${this.attemptId}/submit`, { sitting: 1 }, due);
    return body !== undefined;
  }
}

/** The rows of the bench's database, past the server. */
export async function rowsOf(ground, sql) {
  if (ground.engine === 'sqlite') {
    const file = new SqliteDatabase(join(ground.varDir, 'app.sqlite'), { readonly: true });
    try {
      return file.prepare(sql).all();
    } finally {
      file.close();
    }
  }
  const connection = await mysql.createConnection({ uri: ground.env.DATABASE_URL.replace(/^mariadb/, 'mysql') });
  try {
    const [rows] = await connection.query(sql);
    return rows;
  } finally {
    await connection.end();
  }
}

/** Until the server has nothing to do any more: a bench begins on a quiet one. */
export const settle = () => pause(500);
