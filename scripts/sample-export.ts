/**
 * Exports a log as the extension does (docs/exports.md).
 * Takes `--log LOG.json --audience A [--hide NAME]… [--no-redact] [--all-fields] --out FILE.zip`. The log is an
 * `incidents.json` (docs/incident.schema.json) with its files beside it. Signs with a new key, and prints
 * `{ words, files, replaced }`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import preact from '@preact/preset-vite';
import { JSDOM } from 'jsdom';
import * as v from 'valibot';
import { createServer } from 'vite';
import '../src/exposure/with-lexicons.ts';
import {
  AUDIENCE_IDS,
  EXPORT_FIELDS,
  getDefaultOptions,
  type AudienceId,
  type ExportOptions,
} from '../src/exports/audiences.ts';
import { buildZipExport, type BuiltExport } from '../src/exports/build-export.ts';
import { planExport, type ExportRequest, type ExportSource } from '../src/exports/plan-export.ts';
import { ExportFile, type ExportedIncident } from '../src/exports/schema.ts';
import { createItem } from '../src/incidents/create-item.ts';
import {
  appendEvents,
  createEvent,
  EMPTY_ANCHOR,
  WHOLE_LOG,
  type UnlinkedEvent,
} from '../src/incidents/custody-chain.ts';
import type { CustodyRecords } from '../src/incidents/custody-log.ts';
import { createDeviceKey, fingerprintOf } from '../src/incidents/device-key.ts';
import type { Incident } from '../src/incidents/model.ts';
import { listRecordHashes, withNonce } from '../src/incidents/record-digest.ts';
import { UNANSWERED_SEVERITY } from '../src/incidents/severity.ts';
import { signIncidents } from '../src/incidents/signed-statement.ts';
import { sha256 } from '../src/lib/sha256.ts';
import { root } from './build/data.ts';
import { createTranslator } from './build/translator.ts';

/** Fills in what an export may have left out. */
function toIncident({ level: _, redacted: __, artifacts = [], item, ...rest }: ExportedIncident): Incident {
  return {
    locale: 'en',
    tool: 'Breakwater',
    browser: 'unknown',
    directedAt: null,
    severity: UNANSWERED_SEVERITY,
    note: '',
    impact: '',
    campaign: null,
    responses: [],
    ...rest,
    item: { ...createItem({ kind: item.kind, platform: item.platform, text: null, title: null }), ...item },
    artifacts: artifacts.map(({ file: ___, leftOut: ____, ...artifact }) => artifact),
  };
}

/** Builds the custody chain that a log of these incidents would have, with this key. */
async function createChain(incidents: readonly Incident[], key: string): Promise<CustodyRecords> {
  const created = incidents.map(
    async (incident): Promise<UnlinkedEvent> => ({
      at: incident.keptAt,
      event: 'created',
      incident: incident.id,
      actor: 'person',
      sha256: await listRecordHashes(incident, incident.artifacts),
    }),
  );
  const keyEvent = { ...createEvent('key', WHOLE_LOG, [await fingerprintOf(key)], 'tool'), key };
  return appendEvents({ ...EMPTY_ANCHOR, salted: 0 }, [...(await Promise.all(created)), keyEvent]);
}

/** @param readFile gives the bytes of an artifact by its path in the log's folder */
async function createSource(
  log: ExportFile,
  readFile: (path: string) => Uint8Array<ArrayBuffer> | undefined,
): Promise<ExportSource> {
  const incidents = log.incidents.map(incident => withNonce(toIncident(incident)));
  // An artifact is where the log says, else under its own name.
  const paths = new Map(
    log.incidents.flatMap(({ artifacts = [] }) => artifacts.map(({ id, file, name }) => [id, [file, name, id]])),
  );
  const { key } = await createDeviceKey();
  let custody = await createChain(incidents, key.publicKey);
  return {
    incidents,
    custody,
    tool: log.tool,
    async readBytes({ id, sha256: hash }) {
      for (const path of paths.get(id) ?? []) {
        const bytes = path === undefined ? undefined : readFile(path);
        if (bytes && (await sha256(bytes)) === hash) return bytes;
      }
      return undefined;
    },
    getPublicKey: () => Promise.resolve(key.publicKey),
    async recordExport(contents) {
      const at = new Date().toISOString();
      const exported = incidents.map(
        ({ id }): UnlinkedEvent => ({
          at,
          event: 'exported',
          incident: id,
          actor: 'person',
          sha256: [],
          ...(contents && { contents }),
        }),
      );
      const { events, anchor } = await appendEvents(custody.anchor!, exported);
      custody = { events: [...custody.events, ...events], anchor };
      const ids = incidents.map(({ id }) => id);
      return { ...custody, signature: await signIncidents(ids, custody, key) };
    },
  };
}

/** Renders the timeline and the statement with the extension's own components, in a document without a browser. */
async function createHtmlRenderer(request: Pick<ExportRequest, 'translator'>): Promise<{
  renderTimeline: ExportRequest['renderTimeline'];
  renderStatement: ExportRequest['renderStatement'];
  close(): Promise<void>;
}> {
  const { window } = new JSDOM();
  // The polyfill of the browser API refuses to load outside of an extension.
  Object.assign(globalThis, { document: window.document, chrome: { runtime: { id: 'sample-export' } } });
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    server: { middlewareMode: true, watch: null, ws: false },
    optimizeDeps: { noDiscovery: true },
    plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false })],
  });
  const module = (await server.ssrLoadModule('/src/views/exports/render-timeline-html.tsx')) as {
    renderTimelineHtml(file: ExportFile, translator: ExportRequest['translator']): Promise<string>;
  };
  const statements = (await server.ssrLoadModule('/src/views/exports/render-statement-html.tsx')) as {
    renderStatementHtml: ExportRequest['renderStatement'];
  };
  return {
    renderTimeline: file => module.renderTimelineHtml(file, request.translator),
    renderStatement: statements.renderStatementHtml,
    close: () => server.close(),
  };
}

/** Builds a ZIP for an audience from a log. */
async function exportLog(
  source: ExportSource,
  audience: AudienceId,
  options: Partial<ExportOptions>,
): Promise<BuiltExport> {
  const translator = { t: await createTranslator(), language: 'en' };
  const renderer = await createHtmlRenderer({ translator });
  try {
    const request: ExportRequest = {
      options: { ...getDefaultOptions(audience), ...options },
      at: new Date(),
      translator,
      renderTimeline: renderer.renderTimeline,
      renderStatement: renderer.renderStatement,
    };
    return await buildZipExport(source, request, await planExport(source, request));
  } finally {
    await renderer.close();
  }
}

function readBeside(logPath: string): (path: string) => Uint8Array<ArrayBuffer> | undefined {
  const folder = dirname(resolve(logPath));
  return path => {
    const file = resolve(folder, path);
    if (relative(folder, file).startsWith('..')) return undefined;
    try {
      return new Uint8Array(readFileSync(file));
    } catch {
      return undefined;
    }
  };
}

function readLog(path: string): ExportFile {
  try {
    return v.parse(ExportFile, JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    const where = v.isValiError(error) ? ` at ${v.getDotPath(error.issues[0])}` : '';
    console.error(`${path} is no log (docs/incident.schema.json)${where}: ${(error as Error).message}`);
    process.exit(2);
  }
}

function stopWithUsage(): never {
  const options = `--log LOG.json --audience ${AUDIENCE_IDS.join('|')} [--hide NAME]…`;
  const more = '[--no-redact] [--all-fields] --out FILE.zip';
  console.error(`usage: npm run -s sample-export -- ${options} ${more}`);
  process.exit(2);
}

if (process.argv[1]?.endsWith('sample-export.ts')) {
  const { values } = parseArgs({
    options: {
      log: { type: 'string' },
      audience: { type: 'string' },
      hide: { type: 'string', multiple: true },
      'no-redact': { type: 'boolean' },
      'all-fields': { type: 'boolean' },
      out: { type: 'string' },
    },
  });
  const audience = AUDIENCE_IDS.find(id => id === values.audience);
  if (!values.log || !values.out || !audience) stopWithUsage();
  const log = readLog(values.log);
  const built = await exportLog(await createSource(log, readBeside(values.log)), audience, {
    redact: !values['no-redact'],
    ...(values['all-fields'] && { fields: EXPORT_FIELDS }),
    hideWords: values.hide ?? [],
  });
  writeFileSync(values.out, new Uint8Array(await built.blob.arrayBuffer()));
  const { originals, texts, replacements } = built.plan;
  const files = [...originals.map(({ name }) => name), ...texts.map(({ name }) => name)];
  console.log(JSON.stringify({ words: built.words, files, replaced: replacements }, null, 2));
}
