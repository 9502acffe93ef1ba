/** Names what has run for minutes without a result, because a file that hangs prints none of its results. */
import type { Reporter, TestCase, TestModule } from 'vitest/node';

const LONG = 120_000; // ms

export default class HungTestsReporter implements Reporter {
  readonly #running = new Map<TestModule, { doing: string; since: number }>();
  #timer: NodeJS.Timeout | undefined;

  onTestRunStart(): void {
    this.#timer = setInterval(() => this.#print(), LONG / 2);
  }
  onTestRunEnd(): void {
    clearInterval(this.#timer);
  }
  onTestModuleStart(module: TestModule): void {
    this.#running.set(module, { doing: 'set-up', since: Date.now() });
  }
  onTestModuleEnd(module: TestModule): void {
    this.#running.delete(module);
  }
  onTestCaseReady(test: TestCase): void {
    this.#note(test.module, test.fullName);
  }
  onTestCaseResult(test: TestCase): void {
    this.#note(test.module, `after ${test.fullName}`);
  }

  /** A result can arrive after the end of its module. */
  #note(module: TestModule, doing: string): void {
    if (this.#running.has(module)) this.#running.set(module, { doing, since: Date.now() });
  }

  #print(): void {
    for (const [{ moduleId }, { doing, since }] of this.#running) {
      const ms = Date.now() - since;
      if (ms >= LONG) console.log(`No result for ${Math.round(ms / 1000)} s in ${moduleId}: ${doing}`);
    }
  }
}
