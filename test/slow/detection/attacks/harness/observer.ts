/** Sees what the page cannot: the closed shadow root of the shipped build, and the pixels. */
import type { Page as ChromiumPage, CDPSession } from 'playwright-core';
import type { Page as FirefoxPage } from 'puppeteer-core';
import type { BrowserName } from '../../../../helpers/browser/browser-session.ts';
import type { Tab } from '../../../../helpers/browser/page-actions.ts';
import type { Box } from '../model.ts';

export interface Observer {
  /** Runs a function on our closed root, in a world of its own. @returns undefined if there is no such root */
  inspect<A, R>(read: (root: ShadowRoot, arg: A) => R, arg: A): Promise<R | undefined>;
  /** @returns a PNG */
  screenshot(area: Box): Promise<Buffer>;
  end(): Promise<void>;
}

/** Closed roots of the page's own are marked by this attribute of an element in them. */
const PAGES_OWN = 'data-own';
/** The bait's root is open and counts as ours. */
const BAIT = 'data-bait';
const isOurs = (mode: string, attributes: string[]): boolean =>
  attributes.includes(BAIT) || (mode === 'closed' && !attributes.includes(PAGES_OWN));

interface CdpNode {
  attributes?: string[];
  backendNodeId: number;
  children?: CdpNode[];
  shadowRoots?: (CdpNode & { shadowRootType: string })[];
  contentDocument?: CdpNode;
}

function listRoots(node: CdpNode): CdpNode[] {
  const below = [
    ...(node.children ?? []),
    ...(node.shadowRoots ?? []),
    ...(node.contentDocument ? [node.contentDocument] : []),
  ];
  const here = (node.shadowRoots ?? []).filter(({ shadowRootType, children = [] }) =>
    isOurs(
      shadowRootType,
      children.flatMap(child => child.attributes ?? []),
    ),
  );
  return [...here, ...below.flatMap(listRoots)];
}

/** Reads the root that was found last while it is in the page, because searching all of the page is slow. */
function remembering<Root>(
  find: () => Promise<Root | undefined>,
  /** @returns undefined if the root is no longer in the page. @throws if the page is no longer the same */
  call: (root: Root, read: string, arg: unknown) => Promise<unknown>,
): Observer['inspect'] {
  let known: Root | undefined;
  return async <A, R>(read: (root: ShadowRoot, arg: A) => R, arg: A): Promise<R | undefined> => {
    const remembered = known && (await call(known, String(read), arg).catch(() => undefined));
    if (remembered) return remembered as R;
    known = await find();
    return known && ((await call(known, String(read), arg)) as R | undefined);
  };
}

async function observeChromium(page: ChromiumPage): Promise<Observer> {
  const cdp: CDPSession = await page.context().newCDPSession(page);
  async function find(): Promise<string | undefined> {
    const { root: document } = await cdp.send('DOM.getDocument', { depth: -1, pierce: true });
    const root = listRoots(document as CdpNode).at(-1);
    if (!root) return undefined;
    const { frameTree } = await cdp.send('Page.getFrameTree');
    const { executionContextId } = await cdp.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: 'observer',
    });
    const { object } = await cdp.send('DOM.resolveNode', { backendNodeId: root.backendNodeId, executionContextId });
    return object.objectId;
  }
  return {
    inspect: remembering(find, async (objectId, read, arg) => {
      const { result } = await cdp.send('Runtime.callFunctionOn', {
        objectId,
        functionDeclaration: `function (arg) { return this.isConnected ? (${read})(this, arg) : undefined }`,
        arguments: [{ value: arg }],
        returnByValue: true,
      });
      return result.value as unknown;
    }),
    async screenshot({ left, top, width, height }) {
      const clip = { x: left, y: top, width, height, scale: 1 };
      const { data } = await cdp.send('Page.captureScreenshot', { format: 'png', clip, optimizeForSpeed: true });
      return Buffer.from(data, 'base64');
    },
    end: () => cdp.detach(),
  };
}

interface BidiNode {
  type: string;
  sharedId?: string;
  value?: {
    mode?: string;
    attributes?: Record<string, string>;
    children?: BidiNode[];
    shadowRoot?: BidiNode | null;
  };
}

function listSharedIds(node: BidiNode): string[] {
  const { children = [], shadowRoot } = node.value ?? {};
  const attributes = (shadowRoot?.value?.children ?? []).flatMap(child => Object.keys(child.value?.attributes ?? {}));
  const here = shadowRoot && isOurs(shadowRoot.value?.mode ?? '', attributes) ? [shadowRoot.sharedId!] : [];
  return [...here, ...(shadowRoot ? listSharedIds(shadowRoot) : []), ...children.flatMap(listSharedIds)];
}

/** Our element may have been put into a frame. */
const FRAMED = `[...document.querySelectorAll('iframe')].map(frame => frame.contentDocument)`;
const LIST_DOCUMENTS = `() => [document, ...${FRAMED}].flatMap(one => one?.documentElement ?? [])`;
/** Firefox also finds nodes of a page that was left. */
const IS_IN_PAGE = `root.isConnected && [document, ...${FRAMED}].includes(root.ownerDocument)`;

function observeFirefox(page: FirefoxPage): Observer {
  const context = (page.mainFrame() as unknown as { _id: string })._id;
  const { connection } = page.browser() as unknown as {
    connection: { send(method: string, params: object): Promise<{ result: unknown }> };
  };
  const target = { context, sandbox: 'observer' };
  async function call(functionDeclaration: string, args: object[], options: object = {}) {
    const { result } = await connection.send('script.callFunction', {
      functionDeclaration,
      arguments: args,
      target,
      awaitPromise: false,
      ...options,
    });
    const answer = result as {
      type: string;
      result: BidiNode & { value?: unknown };
      exceptionDetails?: { text: string };
    };
    if (answer.type !== 'success') throw new Error(answer.exceptionDetails?.text);
    return answer.result;
  }
  async function find(): Promise<string | undefined> {
    const documents = await call(LIST_DOCUMENTS, [], {
      serializationOptions: { includeShadowTree: 'all', maxDomDepth: null },
    });
    return (documents.value as unknown as BidiNode[]).flatMap(listSharedIds).at(-1);
  }
  return {
    inspect: remembering(find, async (sharedId, read, arg) => {
      const { value } = await call(
        `(root, arg) => JSON.stringify((${IS_IN_PAGE} && (${read})(root, JSON.parse(arg))) || null)`,
        [{ sharedId }, { type: 'string', value: JSON.stringify(arg ?? null) }],
      );
      return JSON.parse(value as unknown as string) as unknown;
    }),
    async screenshot({ left, top, width, height }) {
      const clip = { type: 'box', x: left, y: top, width, height };
      const { result } = await connection.send('browsingContext.captureScreenshot', { context, clip });
      return Buffer.from((result as { data: string }).data, 'base64');
    },
    end: async () => undefined,
  };
}

const observers: Record<BrowserName, (tab: Tab) => Observer | Promise<Observer>> = {
  Chromium: tab => observeChromium(tab as unknown as ChromiumPage),
  Firefox: tab => observeFirefox(tab as unknown as FirefoxPage),
};
export const observe = async (name: BrowserName, tab: Tab): Promise<Observer> => observers[name](tab);
