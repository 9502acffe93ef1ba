/** What the accounts page is told. */
import type { RiskReason } from '../privacy-checks/risk-card.ts';
import type { RecheckInterval } from '../privacy-checks/recheck-interval.ts';
import type { CheckProgress } from '../privacy-checks/setting-rows.ts';

export interface AccountProgress {
  counts: CheckProgress;
  /** What to do next there. */
  next?: {
    setting: string;
    because: RiskReason[] /** Has an address that can be opened from anywhere. */;
    opens: boolean;
  };
}

export interface PlatformProgress {
  platform: string;
  name: string;
  off: boolean;
  /** Something can be read there, and the page says whose account it is. Else no result is ever kept. */
  keeps: boolean;
  accounts: AccountProgress[];
  /** A result there is older than the person wants; only where they asked to be reminded. */
  due: boolean;
  /** The setting whose page to begin with, where one can be opened from anywhere. */
  first?: string;
}

export interface RecheckReminders {
  days: RecheckInterval | null;
  /** Platforms with a result older than that. */
  due: string[];
  /** How many reports wait past their time; `null`: not asked for, or the vault is locked. */
  reports: number | null;
}
