/** Decides with the person's earlier answers what a reading that is not certain counts as. */
import type { EffectiveSetting } from '../platforms/apply-rule-pack.ts';
import { confirmedChecks } from '../preferences/confirmed-checks.ts';
import type { StorageContext } from '../preferences/storage-context.ts';
import { getDefinitionVersion } from './definition-version.ts';
import type { Finding } from './schema.ts';

/** A confirmed control gives a state; a rejected check gives nothing, not even a likely state. */
export async function applyConfirmations(
  platform: { id: string; settings: EffectiveSetting[] },
  findings: Finding[],
  context: StorageContext,
): Promise<Finding[]> {
  const getAnswer = await confirmedChecks.getAnswers(platform.id, context);
  return findings.map(finding => {
    const { seems, control, ...rest } = finding;
    const setting = platform.settings.find(s => s.id === finding.id);
    if (!seems || !control || !setting) return finding;
    const answer = getAnswer(finding.id);
    if (answer?.rejected === getDefinitionVersion(setting)) return { ...rest, value: null, why: 'rejected' };
    return answer?.confirmed.includes(control) ? { ...rest, control, state: seems, source: 'confirmed' } : finding;
  });
}
