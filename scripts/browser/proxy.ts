/** A CONNECT proxy that pipes every host to one local port, and notes each host that anything asks for. */
import { createServer } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';

export async function localProxy(target: number): Promise<{ port: number; hosts: string[]; close(): void }> {
  const hosts: string[] = [];
  const open = new Set<Socket>();
  const server = createServer((req, res) => {
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
