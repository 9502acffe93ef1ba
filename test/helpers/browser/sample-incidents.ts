/** Makes many sample records for the evidence log. */
import type { Incident } from '../../../src/incidents/model.ts';

const WHAT = ['threatened', 'address', 'impersonated', 'hate', 'swarm', 'stalked'] as const;
const PLATFORMS = ['mastodon', 'x', 'bluesky', 'facebook'];

/** Makes many records over a year and a half, none of them real. */
export const sampleIncidents = (count: number): Incident[] =>
  Array.from({ length: count }, (_, n) => {
    const at = new Date(Date.UTC(2025, 5, 1) + n * 6_000_000).toISOString();
    return {
      id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
      v: 2,
      what: WHAT[n % WHAT.length]!,
      keptAt: at,
      local: `${at.slice(0, 19)}+00:00`,
      zone: 'UTC',
      locale: 'en',
      tool: 'Breakwater 0.1.0',
      browser: 'Test 1',
      item: {
        kind: 'post',
        url: `https://social.example/@omar${n % 40}/${n}`,
        canonicalUrl: `https://social.example/@omar${n % 40}/${n}`,
        platform: PLATFORMS[n % PLATFORMS.length]!,
        id: String(n),
        parent: null,
        author: { handle: `omar${n % 40}`, name: 'Omar Mock', id: null, url: null },
        posted: { shown: at.slice(0, 10), utc: at },
        counts: [],
        text: `Words number ${n} of someone who shouts. `.repeat(8),
        alts: [],
        language: 'en',
        title: null,
        ownReplies: null,
      },
      artifacts: [],
      noPicture: 'in-page',
      directedAt: null,
      severity: {
        dangerNow: null,
        namesPlace: n % 3 === 0,
        namesTime: n % 7 === 0,
        namesMeans: null,
        repeated: n % 2 === 0,
        offline: null,
      },
      note: '',
      impact: '',
      campaign: null,
      responses:
        n % 4
          ? []
          : [
              {
                id: `r${n}`,
                action: 'report',
                to: PLATFORMS[n % PLATFORMS.length]!,
                at,
                ...(n % 8
                  ? {
                      outcome: n % 3 ? ('refused' as const) : ('removed' as const),
                      outcomeAt: new Date(Date.parse(at) + (n % 9) * 86_400_000).toISOString(),
                    }
                  : {}),
              },
            ],
    };
  });
