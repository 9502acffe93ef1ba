import { defineConfig } from 'vitest/config';

/** Living platforms: real software installed on this machine. */
export default defineConfig({ test: { include: ['test/live/**/*.test.ts'], testTimeout: 90_000, hookTimeout: 240_000, fileParallelism: false } });
