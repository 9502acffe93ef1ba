/** Names the tests that passed only when tried again, so that none does so unseen. */
import type { Reporter, TestCase } from 'vitest/node';

const again: string[] = [];

export const secondAttempts: Reporter = {
  onTestCaseResult(test: TestCase) {
    if (test.diagnostic()?.flaky) again.push(`${test.module.relativeModuleId} > ${test.fullName}`);
  },
  onTestRunEnd() {
    if (again.length) console.log(`Passed at the second attempt:\n${again.map(name => `  ${name}`).join('\n')}`);
  },
};
