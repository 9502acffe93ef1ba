/** What the popup's first view is told of a tab. */
import type { SettingRow } from '../privacy-checks/next-step.ts';
import type { RiskReason } from '../privacy-checks/risk-card.ts';
import type { Policy } from '../platforms/schema.ts';
import type { Likeness } from '../platforms/lookalike.ts';
import type { PiiKind } from '../exposure/kinds.ts';

/** Something that a public profile field shows. */
export interface ProfileMatch {
  field: string;
  kind: PiiKind;
  value: string;
}

/** A field that is public, with nothing in it that a rule names. */
export interface ProfileText {
  field: string;
  value: string;
}

export interface SiteRow extends SettingRow {
  address?: string;
}

export type SiteSummary =
  | { kind: 'none' } // a browser page, a file, a page of ours
  | { kind: 'unknown'; host: string }
  | { kind: 'alike'; host: string; name: string; real: string; why: Likeness }
  | { kind: 'ask'; host: string; origin: string; platform: string; name: string } // known, not allowed
  | { kind: 'off'; host: string; platform: string; name: string } // switched off by the person
  | {
      kind: 'known';
      host: string;
      platform: string;
      name: string;
      page: string;
      settingsSeen: boolean;
      policy: Policy;
      operatorRisk: boolean;
      /** Our own practice pages: they cannot be switched off. */
      builtIn: boolean;
      /** Marks in this platform's pages, and in any. */
      marks: boolean;
      marksAnywhere: boolean;
      /** Nothing is shown in pages, not even on a press. */
      discreet?: true;
      profile: ProfileMatch[];
      shown: ProfileText[];
      /** Where the profile is edited. */
      profileEdit?: string;
      /** Settings that change or hide what a field shows, by field. */
      mends: Record<string, string[]>;
      rows: SiteRow[];
      next?: string;
      /** Has the person said anything of themselves? And what of it put the next step first? */
      card: boolean;
      because: RiskReason[];
    };
