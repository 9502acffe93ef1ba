type ClauseKind = 'live_location' | 'routine' | 'workplace' | 'family' | 'alias_link' | 'health' | 'travel';

/** Two texts of nearly the same words, of which only the first gives something away. */
export type MinimalPairs = Partial<Record<ClauseKind, readonly (readonly [exposing: string, harmless: string])[]>>;
