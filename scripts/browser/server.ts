/** Runs a local HTTPS server that answers for every host name, and the proxy that leads Firefox there. */
import { createServer as createHttpServer, request } from 'node:http';
import { createServer, type Server } from 'node:https';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { generate } from 'selfsigned';

export interface Reply {
  body: string | Buffer;
  type?: string;
  headers?: Record<string, string>;
  /** Holds the reply back. */
  after?: Promise<void>;
}
export interface LocalServer {
  port: number;
  requests: string[];
  serve(url: string, reply: Reply): void;
  /** Forwards a host to software on this machine. */
  upstream(host: string, port: number): void;
  /** Forgets all requests, replies and forwarded hosts. */
  reset(): void;
  close(): Promise<void>;
}

const key = (host: string | undefined, path: string): string => `${(host ?? '').replace(/:\d+$/, '')}${path}`;

export async function startLocalServer(port = 0): Promise<LocalServer> {
  const pems = await generate([{ name: 'commonName', value: 'localhost' }], { keySize: 2048, algorithm: 'sha256' });
  const pages = new Map<string, Reply>();
  const requests: string[] = [];
  const software = new Map<string, number>();
  const server: Server = createServer({ key: pems.private, cert: pems.cert }, (req, res) => {
    requests.push(`https://${key(req.headers.host, req.url ?? '/')}`);
    const port = software.get((req.headers.host ?? '').replace(/:\d+$/, ''));
    if (port) {
      const up = request(
        {
          host: '127.0.0.1',
          port,
          agent: false, // a connection that is kept may be closing
          method: req.method,
          path: req.url,
          headers: { ...req.headers, 'x-forwarded-proto': 'https' },
        },
        answer => {
          res.writeHead(answer.statusCode ?? 502, answer.headers);
          answer.pipe(res);
        },
      );
      up.on('error', () => res.writeHead(502).end());
      req.pipe(up);
      return;
    }
    const reply = pages.get(key(req.headers.host, req.url ?? '/'));
    void (reply?.after ?? Promise.resolve()).then(() => {
      res.writeHead(reply ? 200 : 404, {
        'content-type': reply?.type ?? 'text/html; charset=utf-8',
        ...reply?.headers,
      });
      res.end(reply?.body ?? '');
    });
  });
  await new Promise<void>(done => server.listen(port, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    requests,
    serve(url, reply) {
      const u = new URL(url);
      pages.set(key(u.host, u.pathname + u.search), reply);
    },
    upstream: (host, to) => void software.set(host, to),
    reset() {
      requests.length = 0;
      pages.clear();
      software.clear();
    },
    close: () =>
      new Promise(done => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

/** Opens a CONNECT proxy that pipes every host to one local port and records each host that is asked for. */
export async function startLocalProxy(target: number): Promise<{ port: number; hosts: string[]; close(): void }> {
  const hosts: string[] = [];
  const open = new Set<Socket>();
  const server = createHttpServer((req, res) => {
    if (URL.canParse(req.url ?? '')) hosts.push(new URL(req.url!).hostname); // what is asked for without TLS
    res.writeHead(404).end();
  });
  server.on('connect', (req, client: Socket) => {
    hosts.push((req.url ?? '').replace(/:\d+$/, ''));
    const up = connect(target, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n');
      up.pipe(client);
      client.pipe(up);
    });
    for (const s of [client, up]) {
      open.add(s);
      s.on('error', () => s.destroy());
      s.on('close', () => open.delete(s));
    }
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    hosts,
    close: () => {
      open.forEach(s => s.destroy());
      server.close();
    },
  };
}
