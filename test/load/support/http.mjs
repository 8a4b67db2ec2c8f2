/** A small HTTP/1.1 client on bare sockets with kept connections: it costs a fraction of the server it measures. */
import { connect } from 'node:net';

const END_OF_HEAD = Buffer.from('\r\n\r\n');

export class Connection {
  #socket;
  #waiting;
  #received = Buffer.alloc(0);
  #isOpen = true;

  constructor(port) {
    this.#socket = connect({ host: '127.0.0.1', port, noDelay: true });
    this.#socket.on('data', (chunk) => this.#take(chunk));
    this.#socket.on('error', (error) => this.#fail(error));
    this.#socket.on('close', () => {
      this.#isOpen = false;
      this.#fail(new Error('The server closed the connection.'));
    });
  }

  /** A server ends connections that nobody uses for a while. */
  get isOpen() {
    return this.#isOpen;
  }

  /** @returns {Promise<{ status: number, body: Buffer }>} */
  send({ method = 'GET', path, headers = {}, body }) {
    const bytes = body === undefined ? undefined : Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body));
    const lines = [`${method} ${path} HTTP/1.1`, 'Host: 127.0.0.1', 'Accept: application/json'];
    for (const [name, value] of Object.entries(headers)) lines.push(`${name}: ${value}`);
    if (bytes) {
      if (!headers['Content-Type']) lines.push('Content-Type: application/json');
      lines.push(`Content-Length: ${bytes.length}`);
    }
    const head = Buffer.from(`${lines.join('\r\n')}\r\n\r\n`);
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#socket.write(bytes ? Buffer.concat([head, bytes]) : head);
    });
  }

  close() {
    this.#waiting = undefined;
    this.#socket.destroy();
  }

  #fail(error) {
    this.#waiting?.reject(error);
    this.#waiting = undefined;
  }

  #take(chunk) {
    this.#received = this.#received.length === 0 ? chunk : Buffer.concat([this.#received, chunk]);
    const headEnd = this.#received.indexOf(END_OF_HEAD);
    if (headEnd < 0) return;
    const head = this.#received.toString('latin1', 0, headEnd);
    const bodyAt = headEnd + END_OF_HEAD.length;
    const length = /\r\ncontent-length: *(\d+)/i.exec(head);
    const body = length ? this.#counted(bodyAt, Number(length[1])) : this.#chunked(bodyAt, head);
    if (!body) return;
    this.#received = Buffer.alloc(0);
    const waiting = this.#waiting;
    this.#waiting = undefined;
    waiting?.resolve({ status: Number(head.slice(9, 12)), body });
  }

  #counted(from, length) {
    return this.#received.length < from + length ? undefined : this.#received.subarray(from, from + length);
  }

  #chunked(from, head) {
    if (!/\r\ntransfer-encoding: *chunked/i.test(head)) return Buffer.alloc(0);
    const parts = [];
    for (let at = from; ;) {
      const lineEnd = this.#received.indexOf('\r\n', at);
      if (lineEnd < 0) return undefined;
      const size = Number.parseInt(this.#received.toString('latin1', at, lineEnd), 16);
      if (this.#received.length < lineEnd + 2 + size + 2) return undefined;
      if (size === 0) return Buffer.concat(parts);
      parts.push(this.#received.subarray(lineEnd + 2, lineEnd + 2 + size));
      at = lineEnd + 2 + size + 2;
    }
  }
}

/** One request on a connection of its own, as JSON. */
export async function ask(port, request) {
  const connection = new Connection(port);
  try {
    const { status, body } = await connection.send(request);
    return { status, body: body.length > 0 ? JSON.parse(body.toString()) : undefined };
  } finally {
    connection.close();
  }
}
