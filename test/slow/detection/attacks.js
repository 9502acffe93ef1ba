// What a page can try to find an extension by. Runs first in the page, in the page's own world; `attacks.report(id)` tells what each saw.
// A value is the same with and without an extension that leaves no trace; times are told, not compared.
(() => {
  const seen = new Map();
  const count = name => seen.set(name, (seen.get(name) ?? 0) + 1);
  const before = { globals: new Set(Object.getOwnPropertyNames(window)) };

  // Traces of calls: whoever uses these from this world is counted.
  const native = {
    add: EventTarget.prototype.addEventListener,
    shadow: Element.prototype.attachShadow,
    query: Document.prototype.querySelectorAll,
    matches: Element.prototype.matches,
  };
  let quiet = false;
  const spy = (object, name, of) => {
    const was = object[name];
    object[name] = function (...args) {
      if (!quiet) count(of);
      return new.target ? Reflect.construct(was, args) : was.apply(this, args);
    };
  };
  spy(EventTarget.prototype, 'addEventListener', 'listeners added in this world');
  spy(Element.prototype, 'attachShadow', 'shadow roots attached in this world');
  spy(Document.prototype, 'querySelectorAll', 'queries in this world');
  spy(Element.prototype, 'matches', 'queries in this world');
  spy(Element.prototype, 'closest', 'queries in this world');
  spy(Element.prototype, 'getBoundingClientRect', 'boxes asked for in this world');
  spy(window, 'getComputedStyle', 'styles asked for in this world');
  spy(window, 'MutationObserver', 'observers made in this world');
  for (const name of ['textContent', 'nodeValue'])
    for (const type of [Node.prototype]) {
      const own = Object.getOwnPropertyDescriptor(type, name);
      Object.defineProperty(type, name, {
        ...own,
        get() {
          if (!quiet) count('texts read in this world');
          return own.get.call(this);
        },
      });
    }
  Object.defineProperty(Array.prototype, 'trap', {
    configurable: true,
    get() {
      count('prototype traps');
      return undefined;
    },
  });
  Object.defineProperty(Object.prototype, 'extension', {
    configurable: true,
    get() {
      count('prototype traps');
      return undefined;
    },
    set() {
      count('prototype traps');
    },
  });

  const on = (target, type, of, when = () => true) =>
    native.add.call(
      target,
      type,
      e => {
        if (when(e)) count(of);
      },
      true,
    );
  on(window, 'message', 'messages heard');
  on(window, 'error', 'errors heard', e => !e.target.ownedByTricks);
  on(window, 'unhandledrejection', 'errors heard');
  on(document, 'securitypolicyviolation', 'policy violations');
  on(document, 'selectionchange', 'selection changes');
  on(window, 'focusin', 'focus moved');
  on(window, 'blur', 'window blurred', e => e.target === window);
  on(window, 'resize', 'resizes');
  on(document, 'visibilitychange', 'visibility changes');
  on(document, 'readystatechange', 'ready states', () => document.readyState === 'loading');
  on(window, 'hashchange', 'address changes');
  on(window, 'popstate', 'address changes');
  on(window, 'storage', 'storage events');
  on(window, 'beforeprint', 'printing');
  on(window, 'toggle', 'popovers and details');
  on(window, 'animationstart', 'animations and transitions');
  on(window, 'transitionrun', 'animations and transitions');

  let mutations = 0;
  new MutationObserver(list => {
    mutations += list.filter(m => !m.target.ownedByTricks).length;
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  const shifts = [];
  try {
    new PerformanceObserver(list => {
      for (const e of list.getEntries())
        shifts.push([e.value, e.hadRecentInput, e.sources.map(x => [x.node?.nodeName, x.previousRect, x.currentRect])]);
    }).observe({ type: 'layout-shift', buffered: true });
  } catch {
    /* not in this browser */
  }

  const PROBES = [
    'manifest.json',
    'content/overlay.js',
    'content/page-reader.js',
    'content/scroll-capture.js',
    'src/content/bootstrap.iife.js',
    'icons/16.png',
    'icons/128.png',
    'platforms/index.json',
    'locales/en/ui.json',
    'src/popup/index.html',
    'src/pages/practice.html',
    'src/pages/settings.html',
  ];
  const SCHEMES = ['chrome-extension', 'moz-extension'];
  const WORDS = /breakwater|chrome-extension|moz-extension/i;

  const frames = async n => {
    for (let i = 0; i < n; i++) await new Promise(done => requestAnimationFrame(done));
  };
  const wait = ms => new Promise(done => setTimeout(done, ms));
  const hash = text => {
    let h = 0;
    for (let i = 0; i < text.length; i++) h = (h * 31 + text.charCodeAt(i)) | 0;
    return h;
  };
  const unseen = run => {
    quiet = true;
    try {
      return run();
    } finally {
      quiet = false;
    }
  };
  const reports = new Set();
  try {
    new ReportingObserver(
      list => {
        for (const r of list)
          reports.add(
            `${r.type} ${/extension:/.test(String(r.body?.sourceFile)) ? 'from an extension' : (r.body?.id ?? r.body?.effectiveDirective ?? '')}`,
          );
      },
      { buffered: true },
    ).observe();
  } catch {
    /* not in this browser */
  }
  const STYLED = [
    'display',
    'position',
    'visibility',
    'opacity',
    'outline-style',
    'pointer-events',
    'user-select',
    'transform',
    'filter',
    'color',
    'background-color',
    'z-index',
  ];

  const TRICKS = {
    'resources, by fetch': async id => {
      const found = [];
      for (const file of PROBES)
        for (const scheme of SCHEMES)
          await fetch(`${scheme}://${id}/${file}`).then(
            () => found.push(file),
            () => undefined,
          );
      return found;
    },
    'resources, by picture': async id =>
      (
        await Promise.all(
          SCHEMES.flatMap(scheme =>
            ['icons/16.png', 'icons/128.png'].map(
              file =>
                new Promise(done => {
                  const i = new Image();
                  i.onload = () => done([file]);
                  i.onerror = () => done([]);
                  i.src = `${scheme}://${id}/${file}`;
                }),
            ),
          ),
        )
      ).flat(),
    // Some browsers tell nothing at all of a frame that they refuse.
    'resources, by frame': id =>
      Promise.all(
        SCHEMES.map(
          scheme =>
            new Promise(done => {
              const frame = document.createElement('iframe');
              frame.style.position = 'fixed'; // shifts nothing when it goes
              const end = saw => {
                frame.remove();
                done(saw);
              };
              frame.onload = () => {
                let text = 'refused';
                try {
                  text = frame.contentDocument?.body?.innerText ? 'opened' : 'nothing in it';
                } catch {
                  /* another origin, or an error page of the browser */
                }
                end(text);
              };
              setTimeout(() => end('nothing came'), 1000);
              try {
                frame.src = `${scheme}://${id}/src/popup/index.html`;
                document.body.append(frame);
              } catch {
                end('forbidden');
              }
            }),
        ),
      ),
    'resources, by script, style sheet, object and import': async id => {
      const found = [];
      const tries = [];
      for (const scheme of SCHEMES) {
        const base = `${scheme}://${id}/`;
        for (const [tag, key, file] of [
          ['script', 'src', 'content/scroll-capture.js'],
          ['link', 'href', 'src/popup/popup.css'],
          ['object', 'data', 'icons/16.png'],
          ['embed', 'src', 'icons/16.png'],
          ['video', 'src', 'icons/16.png'],
        ]) {
          const e = document.createElement(tag);
          e.ownedByTricks = true; // its errors may come before or after it has gone
          e.style.position = 'fixed';
          if (tag === 'link') e.rel = 'stylesheet';
          const ended = new Promise(done => {
            e.onload = () => done(true);
            e.onloadeddata = () => done(true);
            e.onerror = () => done(false);
            setTimeout(() => done(false), 150);
          });
          try {
            e[key] = base + file;
          } catch {
            continue;
          } // a policy forbids even to ask
          document.body.append(e);
          tries.push(
            ended.then(came => {
              if (came && tag !== 'object' && tag !== 'embed') found.push(tag);
              e.remove();
            }),
          );
        }
        tries.push(
          import(`${base}content/scroll-capture.js`).then(
            () => found.push('import'),
            () => undefined,
          ),
        );
      }
      await Promise.all(tries);
      return found;
    },
    'resources in the timing list': () =>
      performance
        .getEntriesByType('resource')
        .filter(e => /extension:/.test(e.name) && !PROBES.some(p => e.name.endsWith(p))).length,
    globals: () => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const clean = new Set(Object.getOwnPropertyNames(frame.contentWindow));
      frame.remove();
      return Object.getOwnPropertyNames(window)
        .filter(n => !clean.has(n) && !before.globals.has(n) && n !== 'attacks' && !/^\d+$/.test(n))
        .sort();
    },
    'runtime to talk to': id =>
      new Promise(done => {
        const runtime = window.chrome?.runtime;
        if (!runtime?.sendMessage) return done('none');
        try {
          runtime.sendMessage(id, { type: 'site/get' }, answer => done(JSON.stringify(answer ?? null)));
        } catch (e) {
          done('refused');
        }
        setTimeout(() => done('no answer'), 300);
      }),
    'changes of the document since it was parsed': () => mutations,
    elements: () => document.getElementsByTagName('*').length,
    'the document as text': () => {
      quiet = true;
      const text = document.documentElement.outerHTML;
      quiet = false;
      let h = 0;
      for (let i = 0; i < text.length; i++) h = (h * 31 + text.charCodeAt(i)) | 0;
      return `${text.length} characters, ${h}`;
    },
    'attributes of root and body': () =>
      [document.documentElement, document.body].map(e => e.getAttributeNames().join(' ')),
    'style sheets': () => [document.styleSheets.length, document.adoptedStyleSheets?.length ?? 0],
    'computed style of root and body': () =>
      [document.documentElement, document.body].map(e => {
        quiet = true;
        const s = getComputedStyle(e);
        const text = [...s].map(p => s.getPropertyValue(p)).join();
        quiet = false;
        let h = 0;
        for (let i = 0; i < text.length; i++) h = (h * 31 + text.charCodeAt(i)) | 0;
        return h;
      }),
    'colours of the system theme': () =>
      ['Canvas', 'CanvasText', 'LinkText', 'ButtonFace'].map(c => {
        const e = document.createElement('i');
        e.style.color = c;
        return e.style.color;
      }),
    'what lies on top, on a grid': () => {
      const found = new Set();
      quiet = true;
      for (let x = 5; x < innerWidth; x += 40)
        for (let y = 5; y < innerHeight; y += 40)
          for (const e of document.elementsFromPoint(x, y))
            if (e.shadowRoot || getComputedStyle(e).zIndex === '2147483647') found.add(e.tagName);
      quiet = false;
      return [...found];
    },
    'open shadow roots': () => {
      quiet = true;
      const n = [...document.querySelectorAll('*')].filter(e => e.shadowRoot).length;
      quiet = false;
      return n;
    },
    'custom elements that are not the page’s': () => {
      quiet = true;
      const n = [...document.querySelectorAll('*')]
        .filter(e => e.localName.includes('-'))
        .map(e => e.localName)
        .sort()
        .join();
      quiet = false;
      return n;
    },
    animations: () => document.getAnimations().length,
    fonts: () => document.fonts.size,
    'size of the page': () => [document.documentElement.scrollWidth, document.documentElement.scrollHeight],
    'place of the page': () => [scrollX, scrollY],
    'layout shifts': () => shifts,
    focus: () => document.activeElement?.tagName,
    selection: () => getSelection().toString(),
    'traces of calls in this world': () => Object.fromEntries([...seen].filter(([k]) => /world|traps/.test(k)).sort()),
    events: () => Object.fromEntries([...seen].filter(([k]) => !/world|traps/.test(k)).sort()),
    'answers to messages': () =>
      new Promise(done => {
        const heard = [];
        const hear = e => heard.push(typeof e.data === 'object' ? Object.keys(e.data).join() : String(e.data));
        native.add.call(window, 'message', hear);
        for (const data of [
          'ping',
          { type: 'hello' },
          { type: 'page/hello' },
          { type: 'see' },
          { source: 'breakwater' },
          { direction: 'from-page' },
        ])
          postMessage(data, '*');
        for (const type of ['breakwater', 'page/connect', 'reader/readPage', 'overlay/setHidden'])
          document.dispatchEvent(new CustomEvent(type, { detail: {} }));
        setTimeout(() => {
          removeEventListener('message', hear);
          done(heard.length);
        }, 400);
      }),
    'events of the page that are stopped': () => {
      const stopped = [];
      const field = document.querySelector('textarea, [contenteditable], input') ?? document.body;
      for (const [type, event] of [
        ['keydown', new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true, cancelable: true })],
        ['click', new MouseEvent('click', { bubbles: true, cancelable: true })],
        ['paste', new ClipboardEvent('paste', { bubbles: true, cancelable: true })],
        ['drop', new DragEvent('drop', { bubbles: true, cancelable: true })],
        ['submit', new Event('submit', { bubbles: true, cancelable: true })],
        ['beforeinput', new InputEvent('beforeinput', { bubbles: true, cancelable: true })],
        ['contextmenu', new MouseEvent('contextmenu', { bubbles: true, cancelable: true })],
      ]) {
        let last;
        native.add.call(
          document,
          type,
          e => {
            last = e.defaultPrevented;
            e.stopImmediatePropagation();
          },
          { once: true },
        );
        field.dispatchEvent(event);
        if (last) stopped.push(type);
      }
      return stopped;
    },
    'addresses in stacks': () => {
      const stacks = [];
      const was = Error.prepareStackTrace;
      const note = () => {
        stacks.push(new Error('x').stack ?? '');
      };
      for (const type of ['mousemove', 'keyup', 'scroll', 'input']) {
        native.add.call(document, type, note, { once: true, capture: true });
        document.dispatchEvent(new Event(type, { bubbles: true }));
      }
      Error.prepareStackTrace = was;
      return stacks.filter(s => WORDS.test(s)).length;
    },
    'words of ours anywhere in the page': () => {
      quiet = true;
      const found = WORDS.test(document.documentElement.outerHTML.replace(/<script[\s\S]*?<\/script>/g, ''));
      quiet = false;
      return found;
    },
    'title and address': () => [document.title, location.hash, history.length],
    'storage of the page': () => [localStorage.length, sessionStorage.length, document.cookie],
    'service workers': async () => ((await navigator.serviceWorker?.getRegistrations?.().catch(() => [])) ?? []).length,
    caches: async () => ((await window.caches?.keys().catch(() => [])) ?? []).length,
    databases: async () => ((await indexedDB.databases?.().catch(() => [])) ?? []).length,
    'plug-ins and types': () => [navigator.plugins.length, navigator.mimeTypes.length],
    'native functions as text': () =>
      ['fetch', 'setTimeout', 'requestAnimationFrame'].map(n =>
        /native code/.test(Function.prototype.toString.call(window[n])),
      ),
    'built-ins that are not the browser’s own': () =>
      unseen(() => {
        const own = new Set([
          'addEventListener',
          'attachShadow',
          'querySelectorAll',
          'matches',
          'closest',
          'getBoundingClientRect',
          'getComputedStyle',
          'MutationObserver',
        ]); // the spies above
        const changed = [];
        for (const [name, object] of [
          ['window', window],
          ...[
            'EventTarget',
            'Node',
            'Element',
            'HTMLElement',
            'HTMLInputElement',
            'Document',
            'Event',
            'History',
            'Storage',
            'XMLHttpRequest',
            'Array',
            'Object',
            'Function',
            'Promise',
            'Navigator',
            'Range',
            'Selection',
            'DataTransfer',
          ].map(n => [n, window[n]?.prototype]),
        ])
          for (const key of Object.getOwnPropertyNames(object ?? {})) {
            const d = Object.getOwnPropertyDescriptor(object, key);
            for (const f of [d.value, d.get, d.set])
              if (
                typeof f === 'function' &&
                !own.has(key) &&
                !/native code/.test(Function.prototype.toString.call(f)) &&
                !/^(attacks|trap|extension|textContent|nodeValue)$/.test(key) &&
                f.name
              )
                changed.push(`${name}.${key}`);
          }
        return changed.sort();
      }),
    'what follows a change of the page': async () => {
      const from = mutations;
      const box = document.createElement('div');
      box.textContent = 'Call me tonight'; // two changes: the box, and its going
      document.body.append(box);
      await frames(3);
      await wait(150);
      box.remove();
      await frames(1);
      return mutations - from;
    },
    'what follows focus and typing': async () => {
      const from = mutations;
      const was = document.activeElement;
      const field = document.createElement('textarea');
      document.body.append(field);
      field.focus({ preventScroll: true });
      for (const letter of 'hello') {
        field.value += letter;
        field.dispatchEvent(new InputEvent('input', { bubbles: true, data: letter }));
      }
      await frames(3);
      await wait(400);
      const saw = [
        field.value,
        document.activeElement === field,
        field.getAttributeNames().length,
        getComputedStyle(field).outlineStyle === 'none',
      ];
      field.remove();
      was?.focus?.({ preventScroll: true });
      await frames(1);
      return [...saw, mutations - from];
    },
    'selection, kept': async () => {
      const first = document.querySelector('h1, h2, p, a, span, label') ?? document.body;
      getSelection().selectAllChildren(first);
      const was = String(getSelection());
      document.dispatchEvent(new MouseEvent('mouseup', { bubbles: true }));
      await frames(2);
      const same = String(getSelection()) === was;
      getSelection().removeAllRanges();
      return same;
    },
    'sizes observed of root and body': async () => {
      let n = 0;
      const o = new ResizeObserver(list => {
        n += list.length;
      });
      for (const e of [document.documentElement, document.body]) o.observe(e);
      await frames(4);
      o.disconnect();
      return n;
    },
    'what the browser says is visible': () =>
      new Promise(done => {
        const e = document.createElement('div');
        e.style.cssText = 'position:fixed;right:20px;bottom:20px;width:40px;height:40px;background:#fff';
        document.body.append(e);
        const o = new IntersectionObserver(
          list => {
            o.disconnect();
            e.remove();
            done([list[0].isIntersecting, list[0].isVisible ?? 'not told']);
          },
          { trackVisibility: true, delay: 100 },
        );
        o.observe(e);
      }),
    'computed styles of the page’s elements': () =>
      unseen(() =>
        hash(
          [...document.body.querySelectorAll('*')]
            .slice(0, 200)
            .map(e => {
              const s = getComputedStyle(e);
              return STYLED.map(p => s.getPropertyValue(p)).join();
            })
            .join(';'),
        ),
      ),
    'media queries': () =>
      [
        '(prefers-color-scheme: dark)',
        '(prefers-reduced-motion: reduce)',
        '(forced-colors: active)',
        '(prefers-contrast: more)',
        '(inverted-colors: inverted)',
        'print',
        '(display-mode: browser)',
        '(scripting: enabled)',
      ].map(q => matchMedia(q).matches),
    'roles and live regions': () =>
      unseen(() => [
        document.querySelectorAll('[role]').length,
        document.querySelectorAll('[aria-live], [role=alert], [role=status]').length,
      ]),
    'marks and measures of time': () =>
      [...performance.getEntriesByType('mark'), ...performance.getEntriesByType('measure')].map(e => e.name),
    'reports of the browser': () => [...reports].sort(),
    'channels heard': async () => {
      let heard = 0;
      const all = ['log', 'log-practice', 'vault', 'capture', 'learning', 'breakwater', 'extension'].map(name => {
        const c = new BroadcastChannel(name);
        c.onmessage = () => {
          heard++;
        };
        return c;
      });
      for (const c of all) c.postMessage('hello');
      await wait(120);
      for (const c of all) c.close();
      return heard;
    },
    locks: async () => {
      const { held = [], pending = [] } = (await navigator.locks?.query()) ?? {};
      return [held.length, pending.length];
    },
    permissions: async () =>
      Promise.all(
        ['geolocation', 'notifications', 'persistent-storage'].map(name =>
          navigator.permissions.query({ name }).then(
            p => p.state,
            () => 'not told',
          ),
        ),
      ),
    'window: name, opener, frames, handlers': () => [
      window.name,
      window.opener === null,
      window.length,
      history.scrollRestoration,
      Object.keys(window).filter(k => /^on[a-z]/.test(k) && window[k]),
    ],
    'children of the root': () => [...document.documentElement.children].map(e => e.tagName),
    'children of the root that refuse a shadow root': () =>
      unseen(() =>
        [...document.documentElement.children]
          .filter(e => e !== document.head && e !== document.body)
          .map(e => {
            try {
              e.attachShadow({ mode: 'open' });
              return 'takes one';
            } catch {
              return 'refuses';
            }
          }),
      ),
    'history and open are the browser’s own': () =>
      [history.pushState, history.replaceState, window.open, XMLHttpRequest.prototype.open].map(f =>
        /native code/.test(Function.prototype.toString.call(f)),
      ),
  };

  /** Told, not compared: they differ from run to run. */
  const TIMES = {
    'an input event, sent (µs)': () => spend('input', e => new Event(e, { bubbles: true })),
    'a key, sent (µs)': () => spend('keydown', e => new KeyboardEvent(e, { key: 'a', bubbles: true })),
    'a mouse move, sent (µs)': () => spend('mousemove', e => new MouseEvent(e, { bubbles: true })),
    'an input, focus or pointer event, sent, least of 15 rounds (µs)': () =>
      ['input', 'focusin', 'pointerover', 'click']
        .map(type =>
          least(15, () =>
            spend(type, t =>
              t === 'input' ? new InputEvent(t, { bubbles: true }) : new MouseEvent(t, { bubbles: true }),
            ),
          ),
        )
        .join(' / '),
    'focus moved by script, least of 15 rounds (µs)': () => {
      const [a, b] = [document.createElement('input'), document.createElement('input')];
      document.body.append(a, b);
      const took = least(15, () => {
        const from = performance.now();
        for (let i = 0; i < 100; i++) {
          a.focus({ preventScroll: true });
          b.focus({ preventScroll: true });
        }
        return Math.round((performance.now() - from) * 5);
      });
      a.remove();
      b.remove();
      return took;
    },
    'the event loop, a message to itself, half and 99 of 100 (µs)': async () => {
      const { port1, port2 } = new MessageChannel();
      const took = [];
      for (let i = 0; i < 300; i++) {
        const from = performance.now();
        await new Promise(done => {
          port2.onmessage = done;
          port1.postMessage(0);
        });
        took.push((performance.now() - from) * 1000);
      }
      port1.close();
      took.sort((a, b) => a - b);
      return `${Math.round(took[150])} / ${Math.round(took[297])}`;
    },
    'a file of ours asked for, against one of nobody’s, half of 40 each (µs)': async id => {
      const other = [...id].reverse().join('');
      const took = { [id]: [], [other]: [] };
      for (let i = 0; i < 40; i++)
        for (const of of [id, other])
          for (const scheme of SCHEMES) {
            const from = performance.now();
            await fetch(`${scheme}://${of}/manifest.json`).catch(() => undefined);
            took[of].push((performance.now() - from) * 1000);
          }
      return [id, other].map(of => Math.round(took[of].sort((a, b) => a - b)[took[of].length >> 1])).join(' / ');
    },
    'memory of the page, where the browser tells it (MB)': () =>
      performance.memory ? Math.round(performance.memory.usedJSHeapSize / 1e5) / 10 : 'not told',
    'an element added (µs)': () => {
      const from = performance.now();
      for (let i = 0; i < 500; i++) {
        const e = document.createElement('i');
        document.body.append(e);
        e.remove();
      }
      return Math.round((performance.now() - from) * 2);
    },
  };
  const least = (rounds, run) => Math.min(...Array.from({ length: rounds }, run));
  const spend = (type, make) => {
    const from = performance.now();
    for (let i = 0; i < 500; i++) document.body.dispatchEvent(make(type));
    return Math.round((performance.now() - from) * 2);
  };

  window.attacks = {
    names: Object.keys(TRICKS),
    async report(id) {
      const rows = [];
      for (const [attack, run] of Object.entries(TRICKS)) {
        let saw;
        try {
          saw = JSON.stringify(await Promise.race([run(id), wait(5000).then(() => 'no end')]));
        } catch (fault) {
          saw = `fault: ${fault.message}`;
        }
        rows.push({ attack, saw: saw ?? 'nothing' });
      }
      return rows;
    },
    times: async id => {
      const rows = [];
      for (const [attack, run] of Object.entries(TIMES)) rows.push({ attack, saw: String(await run(id)) });
      return rows;
    },
  };
})();
