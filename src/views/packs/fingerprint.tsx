/** Shows a fingerprint in groups of four, to compare by voice. */
import { formatFingerprint } from '../../lib/key-fingerprint.ts';

export const Fingerprint = ({ of }: { of: string }) => (
  <bdi class="ltr mono fingerprint" dir="ltr">
    {formatFingerprint(of)}
  </bdi>
);
