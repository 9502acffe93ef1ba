import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import canonicalize from 'canonicalize';
import {
  hashCanonicalJson,
  appendEvents,
  EMPTY_ANCHOR,
  type CustodyAnchor,
  type UnlinkedEvent,
} from '../../../src/incidents/custody-chain.ts';
import { verifyChain } from '../../../src/incidents/verify-custody-chain.ts';
import { CUSTODY_EVENTS } from '../../../src/incidents/vocabulary.ts';
import type { CustodyEvent } from '../../../src/incidents/model.ts';

const hash = fc.stringMatching(/^[0-9a-f]{64}$/);
const happening: fc.Arbitrary<UnlinkedEvent> = fc.record({
  at: fc
    .date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true })
    .map(d => d.toISOString()),
  event: fc.constantFrom(...CUSTODY_EVENTS),
  incident: fc.uuid(),
  actor: fc.constantFrom('person', 'tool'),
  sha256: fc.array(hash, { maxLength: 2 }),
});
const chain = fc.array(happening, { minLength: 3, maxLength: 8 });
const kinds = (v: { flaws: { flaw: string; seq: number; to?: number }[] }) =>
  v.flaws.map(f => `${f.flaw} ${f.seq}${f.to ? `-${f.to}` : ''}`);

/** Rehashes a log from an event on, as anyone who can change it could. */
async function rebuilt(events: CustodyEvent[]): Promise<CustodyEvent[]> {
  return (await appendEvents(EMPTY_ANCHOR, events)).events;
}

describe('a chain of custody', () => {
  it('starts at zeros and links each event by the hash of all its fields', async () => {
    const {
      events: [a, b],
      anchor,
    } = await appendEvents(EMPTY_ANCHOR, [
      { at: '2026-03-01T09:30:00.000Z', event: 'created', incident: 'i', actor: 'person', sha256: [] },
      { at: '2026-03-01T09:31:00.000Z', event: 'viewed', incident: 'i', actor: 'person', sha256: [] },
    ]);
    expect(a!.prev).toBe('0'.repeat(64));
    // Computed with Python: hashlib.sha256 over the canonical JSON.
    expect(a!.this).toBe('4299fa878a6d3ca08e019344613674921ee36439ffb380b44f76227e713952b9');
    expect(b!.prev).toBe(a!.this);
    expect(anchor).toEqual({ v: 1, count: 2, head: b!.this });
  });

  it('continues from its anchor as if built in one go', () =>
    fc.assert(
      fc.asyncProperty(chain, fc.nat(8), async (hs, at) => {
        const first = await appendEvents(EMPTY_ANCHOR, hs.slice(0, at));
        const second = await appendEvents(first.anchor, hs.slice(at));
        expect([...first.events, ...second.events]).toEqual((await appendEvents(EMPTY_ANCHOR, hs)).events);
      }),
      { numRuns: 30 },
    ));

  it('is intact if nothing was changed', () =>
    fc.assert(
      fc.asyncProperty(chain, async hs => {
        const { events, anchor } = await appendEvents(EMPTY_ANCHOR, hs);
        expect(await verifyChain(JSON.parse(JSON.stringify(events)) as unknown[], anchor)).toEqual({
          intact: true,
          anchored: true,
          count: hs.length,
          flaws: [],
        });
      }),
      { numRuns: 30 },
    ));

  it('names the event of which any one byte was changed', () =>
    fc.assert(
      fc.asyncProperty(chain, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 255 }), async (hs, which, where, flip) => {
        const { events, anchor } = await appendEvents(EMPTY_ANCHOR, hs);
        const at = which % events.length;
        const bytes = Buffer.from(canonicalize(events[at])!);
        bytes[where % bytes.length]! ^= flip;
        let read: unknown;
        try {
          read = JSON.parse(bytes.toString());
        } catch {
          read = null;
        }
        const verdict = await verifyChain(
          events.map((e, i) => (i === at ? read : e)),
          anchor,
        );
        expect(verdict.flaws).toContainEqual({ flaw: 'changed', seq: at + 1 });
      }),
      { numRuns: 400 },
    ));

  it('names every byte of one event, each flipped in turn', async () => {
    const { events, anchor } = await appendEvents(EMPTY_ANCHOR, fc.sample(happening, 3));
    const text = Buffer.from(canonicalize(events[1])!);
    for (let i = 0; i < text.length; i++) {
      const bytes = Buffer.from(text);
      bytes[i]! ^= 1;
      let read: unknown = null;
      try {
        read = JSON.parse(bytes.toString());
      } catch {
        /* cannot be read */
      }
      expect((await verifyChain([events[0], read, events[2]], anchor)).flaws, `byte ${i}`).toContainEqual({
        flaw: 'changed',
        seq: 2,
      });
    }
  });

  it('names what was removed from the middle or the start', () =>
    fc.assert(
      fc.asyncProperty(chain, fc.nat(), async (hs, which) => {
        const { events, anchor } = await appendEvents(EMPTY_ANCHOR, hs);
        const at = which % (events.length - 1);
        expect(
          kinds(
            await verifyChain(
              events.filter((_, i) => i !== at),
              anchor,
            ),
          ),
        ).toEqual([`missing ${at + 1}`]);
      }),
      { numRuns: 30 },
    ));

  it('names what was swapped', () =>
    fc.assert(
      fc.asyncProperty(chain, fc.nat(), async (hs, which) => {
        const { events, anchor } = await appendEvents(EMPTY_ANCHOR, hs);
        const at = which % (events.length - 1);
        const swapped = events.toSpliced(at, 2, events[at + 1]!, events[at]!);
        expect(kinds(await verifyChain(swapped, anchor))).toEqual([`moved ${at + 1}`]);
      }),
      { numRuns: 30 },
    ));

  it('names what was cut off its end, by the anchor alone', () =>
    fc.assert(
      fc.asyncProperty(chain, fc.nat(), async (hs, which) => {
        const { events, anchor } = await appendEvents(EMPTY_ANCHOR, hs);
        const left = which % events.length;
        const to = events.length > left + 1 ? `-${events.length}` : '';
        expect(kinds(await verifyChain(events.slice(0, left), anchor))).toEqual([`cut ${left + 1}${to}`]);
        expect(await verifyChain(events.slice(0, left))).toMatchObject({ intact: true, anchored: false });
      }),
      { numRuns: 30 },
    ));

  it('names an event that was rehashed after a change, by the link that remains', () =>
    fc.assert(
      fc.asyncProperty(chain, fc.nat(), async (hs, which) => {
        const { events, anchor } = await appendEvents(EMPTY_ANCHOR, hs);
        const at = which % events.length;
        const { this: _, ...open } = { ...events[at]!, incident: 'another' };
        const forged = events.with(at, { ...open, this: await hashCanonicalJson(open) });
        expect(kinds(await verifyChain(forged, anchor))).toEqual([
          at === events.length - 1 ? `rebuilt ${at + 1}` : `replaced ${at + 1}`,
        ]);
      }),
      { numRuns: 30 },
    ));

  it('detects a rebuilt chain only by its anchor, and claims no more without one', () =>
    fc.assert(
      fc.asyncProperty(chain, fc.nat(), async (hs, which) => {
        const { events, anchor } = await appendEvents(EMPTY_ANCHOR, hs);
        const forged = await rebuilt(events.filter((_, i) => i !== which % events.length).concat(events[0]!));
        const same = forged.at(-1)!.this === anchor.head;
        expect(kinds(await verifyChain(forged, anchor))).toEqual(same ? [] : [`rebuilt ${events.length}`]);
        expect(await verifyChain(forged)).toMatchObject({ intact: true, anchored: false });
      }),
      { numRuns: 30 },
    ));

  it('counts events after the anchor and duplicates, and says if an anchor was lost once', async () => {
    const { events, anchor } = await appendEvents(EMPTY_ANCHOR, fc.sample(happening, 4));
    const short: CustodyAnchor = { v: 1, count: 3, head: events[2]!.this };
    expect(kinds(await verifyChain(events, short))).toEqual(['added 4']);
    expect(kinds(await verifyChain([events[0], events[1], events[1], events[2], events[3]], anchor))).toEqual([
      'repeated 2',
    ]);
    expect(kinds(await verifyChain(events, { ...anchor, remade: 2 }))).toEqual(['remade 3']);
  });
});
