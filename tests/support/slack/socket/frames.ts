/** The frames of RFC 6455 that Slack and its clients exchange: whole texts, pings, pongs, and the close. */
export interface Frame {
  opcode: number;
  payload: Buffer;
}

export const OPCODES = { text: 0x1, close: 0x8, ping: 0x9, pong: 0xa } as const;

const FINAL = 0x80;
const MASKED = 0x80;
const TWO_BYTES = 126;
const EIGHT_BYTES = 127;

/** A server's frame: final, and not masked. */
export function encodeFrame(opcode: number, payload: Buffer): Buffer {
  const { length } = payload;
  const first = FINAL | opcode;
  if (length < TWO_BYTES) return Buffer.concat([Buffer.from([first, length]), payload]);
  if (length < 65_536) {
    const header = Buffer.from([first, TWO_BYTES, 0, 0]);
    header.writeUInt16BE(length, 2);
    return Buffer.concat([header, payload]);
  }
  const header = Buffer.alloc(10);
  header.set([first, EIGHT_BYTES]);
  header.writeBigUInt64BE(BigInt(length), 2);
  return Buffer.concat([header, payload]);
}

/** The whole frames at the start of these bytes, unmasked, and the bytes after them. */
export function decodeFrames(bytes: Buffer): { frames: Frame[]; rest: Buffer } {
  const frames: Frame[] = [];
  let rest = bytes;
  for (let next = decodeFrame(rest); next; next = decodeFrame(rest)) {
    frames.push(next.frame);
    rest = rest.subarray(next.size);
  }
  return { frames, rest };
}

function decodeFrame(bytes: Buffer): { frame: Frame; size: number } | undefined {
  if (bytes.length < 2) return undefined;
  const isMasked = (bytes.readUInt8(1) & MASKED) !== 0;
  const length = lengthIn(bytes);
  if (length === undefined) return undefined;
  const start = length.after + (isMasked ? 4 : 0);
  const size = start + length.value;
  if (bytes.length < size) return undefined;
  const payload = Buffer.from(bytes.subarray(start, size));
  if (isMasked) unmask(payload, bytes.subarray(length.after, start));
  return { frame: { opcode: bytes.readUInt8(0) & 0x0f, payload }, size };
}

function lengthIn(bytes: Buffer): { value: number; after: number } | undefined {
  const short = bytes.readUInt8(1) & ~MASKED;
  if (short < TWO_BYTES) return { value: short, after: 2 };
  if (short === TWO_BYTES) return bytes.length < 4 ? undefined : { value: bytes.readUInt16BE(2), after: 4 };
  return bytes.length < 10 ? undefined : { value: Number(bytes.readBigUInt64BE(2)), after: 10 };
}

function unmask(payload: Buffer, key: Buffer): void {
  for (let index = 0; index < payload.length; index += 1)
    payload[index] = (payload[index] ?? 0) ^ (key[index % key.length] ?? 0);
}
