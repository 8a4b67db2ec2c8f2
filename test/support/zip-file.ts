import { crc32, deflateRawSync } from 'node:zlib';

/** A zip file with these parts. `claimed` lies about the size of the first. */
export function zipFile(parts: Readonly<Record<string, string | Buffer>>, claimed?: number): Buffer {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(parts)) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const label = Buffer.from(name);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(0x0800, 2);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(checksum(bytes), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(at === 0 ? (claimed ?? bytes.length) : bytes.length, 18);
    facts.writeUInt16LE(label.length, 22);
    const entry = Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), facts, Buffer.alloc(14), label]);
    entry.writeUInt32LE(at, 42);
    directory.push(entry);
    const file = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), facts, label, packed]);
    local.push(file);
    at += file.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(
    directory.reduce((sum, entry) => sum + entry.length, 0),
    12,
  );
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...local, ...directory, end]);
}

/** The readers here do not ask for it. */
function checksum(bytes: Buffer): number {
  return typeof crc32 === 'function' ? crc32(bytes) : 0;
}
