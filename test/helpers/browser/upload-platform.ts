/** Serves a platform’s form that stores what it receives, and pages that accept files in every usual way. */
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ReceivedFile {
  name: string;
  bytes: Buffer;
}
export interface UploadPlatform {
  port: number;
  received: ReceivedFile[][];
  close(): Promise<void>;
}

const HEAD =
  '<!doctype html><html lang="en"><head><meta name="application-name" content="Bluesky">' +
  '<script src="/page.js" defer></script></head>';
/** Runs in the page’s world and records what the page itself sees. */
const SCRIPT = `
window.seen = [];
const factsOf = ({ name, size, type }) => ({ name, size, type });
const note = (way, files) => seen.push({ way, files: [...files].map(factsOf) });
const send = files => {
  const data = new FormData();
  for (const f of files) data.append('file', f);
  return fetch('/upload', { method: 'POST', body: data });
};
const input = document.querySelector('form input');
input.addEventListener('input', () => note('input', input.files));
input.addEventListener('change', async () => {
  note('change', input.files);
  const b = await input.files[0]?.arrayBuffer();
  window.read = b?.byteLength;
});
document.addEventListener('change', e => note('delegated', e.target.files ?? []), true);
const root = document.querySelector('#shadow').attachShadow({ mode: 'open' });
root.append(Object.assign(document.createElement('input'), { type: 'file', id: 'inner' }));
root.firstChild.addEventListener('change', () => {
  note('shadow', root.firstChild.files);
  void send(root.firstChild.files);
});
const drop = document.querySelector('#drop');
drop.addEventListener('dragover', e => e.preventDefault());
drop.addEventListener('drop', e => {
  e.preventDefault();
  note('drop', e.dataTransfer.files);
  void send(e.dataTransfer.files);
});
const strict = document.querySelector('#strict');
strict.addEventListener('dragover', e => e.preventDefault());
strict.addEventListener('drop', e => {
  if (!e.isTrusted) return;
  e.preventDefault();
  note('strict', e.dataTransfer.files);
});
drop.addEventListener('paste', e => {
  if (!e.clipboardData.files.length) return;
  e.preventDefault();
  note('paste', e.clipboardData.files);
  void send(e.clipboardData.files);
});
`;
const BODY = `<body><h1>Post</h1>
<form method="post" action="/upload" enctype="multipart/form-data">
<input type="file" name="file" multiple><button>Send</button></form>
<div id="shadow"></div>
<div id="drop" tabindex="0" contenteditable="true" style="min-height:90px;border:1px solid">Drop here</div>
<div id="strict" style="min-height:60px;border:1px solid">Only by hand</div></body></html>`;

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

/** Returns each file of a multipart body, byte for byte. */
function filesIn(body: Buffer, type: string): ReceivedFile[] {
  const boundary = Buffer.from(`\r\n--${/boundary=(.+)$/.exec(type)![1]}`);
  const whole = Buffer.concat([Buffer.from('\r\n'), body]),
    files: ReceivedFile[] = [];
  for (let at = whole.indexOf(boundary); ; ) {
    const next = whole.indexOf(boundary, at + 1);
    if (next === -1) return files;
    const part = whole.subarray(at + boundary.length + 2, next),
      head = part.indexOf('\r\n\r\n');
    const name = /filename="([^"]*)"/.exec(part.subarray(0, head).toString('utf8'))?.[1];
    if (name) files.push({ name, bytes: part.subarray(head + 4) });
    at = next;
  }
}

export async function startUploadPlatform(headers: Record<string, string> = {}): Promise<UploadPlatform> {
  const received: ReceivedFile[][] = [];
  const server: Server = createServer(
    (request, reply) =>
      void (async () => {
        if (request.method === 'POST') {
          received.push(filesIn(await bodyOf(request), request.headers['content-type'] ?? ''));
          reply
            .writeHead(200, { 'content-type': 'text/html' })
            .end(`${HEAD}<body><p id="done">Got it</p></body></html>`);
          return;
        }
        if (request.url === '/page.js') {
          reply.writeHead(200, { 'content-type': 'text/javascript' }).end(SCRIPT);
          return;
        }
        reply.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(HEAD + BODY);
      })(),
  );
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    received,
    close: () =>
      new Promise(done => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
