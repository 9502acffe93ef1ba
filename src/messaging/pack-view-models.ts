/** What the settings page is told of rule packs and their makers. */
import type { SignedFault } from '../packs/signed-envelope.ts';
import type { RuleFault, Unused } from '../platforms/rule-pack.ts';

/** `nothing-known`: nothing in it is built in here. `older`: the same or a newer version of this maker is, or was, here. */
export type PackFault = SignedFault | RuleFault | 'nothing-known' | 'older';

/** What a pack does to one setting. */
export type Effect = 'read' | 'off' | 'steps' | 'caution';

export interface PackAbout {
  fingerprint: string;
  name: string;
  /** What the maker calls itself. */
  maker: string;
  version: number;
  madeOn: string;
  platforms: { id: string; name: string; changes: { setting: string; does: Effect[] }[] }[];
  unused: { platform: string; setting: string; why: Unused }[];
}

export type PackPreview =
  | {
      good: true;
      about: PackAbout;
      accepted: 'person' | 'policy' | 'nobody' /** Another accepted maker bears this name. */;
      namesake: boolean;
    }
  | { good: false; fault: PackFault };

/** `used` is false where the maker is not accepted any more. */
export type KeptPack = { fingerprint: string } & (
  | { good: true; about: PackAbout; used: boolean }
  | { good: false; fault: PackFault }
);

export interface PackShelf {
  /** The one taken last first: it counts where two mend the same setting. */
  packs: KeptPack[];
  /** Accepted by the person. */
  makers: { fingerprint: string; name: string; acceptedOn: string }[];
  /** Fingerprints accepted by a managed policy. */
  policy: string[];
}
