/** What the worker tells about a site of a known platform. */
import type { SiteSummary } from '../../privacy-checks/schema.ts';

export type KnownSiteSummary = Extract<SiteSummary, { kind: 'known' }>;
