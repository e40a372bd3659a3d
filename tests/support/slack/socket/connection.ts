import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { decodeFrames, encodeFrame, OPCODES } from './frames';

/** One open WebSocket, server's side. */
export interface Connection {
  send(text: string): void;
  ping(): void;
  /** With the closing handshake's first half. */
  close(): void;
  /** Without a word, as a network does it. */
  cut(): void;
}

interface Listeners {
  onText(text: string): void;
  onEnd(): void;
}

const GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';

/** Answers the opening handshake, and listens from then on. */
export function accept(request: IncomingMessage, socket: Duplex, listeners: Listeners): Connection {
  const key = request.headers['sec-websocket-key'] ?? '';
  const hash = createHash('sha1').update(`${key}${GUID}`).digest('base64');
  socket.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${hash}\r\n\r\n`,
  );
  const write = (opcode: number, payload: Buffer) =>
    void (socket.writable && socket.write(encodeFrame(opcode, payload)));
  listen(socket, listeners, write);
  return {
    send: (text) => write(OPCODES.text, Buffer.from(text)),
    ping: () => write(OPCODES.ping, Buffer.from('ping')),
    close: () => write(OPCODES.close, Buffer.from([0x03, 0xe8])),
    cut: () => void socket.destroy(),
  };
}

function listen(socket: Duplex, { onText, onEnd }: Listeners, write: (opcode: number, payload: Buffer) => void): void {
  let unread = Buffer.alloc(0);
  socket.on('data', (chunk: Buffer) => {
    const { frames, rest } = decodeFrames(Buffer.concat([unread, chunk]));
    unread = Buffer.from(rest);
    for (const { opcode, payload } of frames) {
      if (opcode === OPCODES.text) onText(payload.toString());
      if (opcode === OPCODES.ping) write(OPCODES.pong, payload);
      if (opcode === OPCODES.close) {
        write(OPCODES.close, payload);
        socket.end();
      }
    }
  });
  socket.on('close', onEnd);
  // A client that goes away in the middle of a frame is not an error of the test; `close` follows.
  socket.on('error', () => socket.destroy());
}
