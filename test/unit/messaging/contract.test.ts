/** Tests the contract itself: every message has a sample, a sender in the source, and one direction. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { messages, pageToWorker, viewToWorker, workerToPage } from '../../../src/messaging/contract.ts';
import { isPageMessage, isViewMessage, parseRequest } from '../../../src/messaging/parse.ts';
import { fromPage, fromView } from './sample-messages.ts';

vi.mock('webextension-polyfill', () => ({ default: {} }));

const root = join(import.meta.dirname, '../../..');
const types = (direction: object): string[] => Object.keys(direction).sort();

/** @returns the matching lines of the source */
function grep(pattern: string, ...paths: string[]): string[] {
  try {
    return execFileSync('grep', ['-rhE', pattern, ...paths], { cwd: root, encoding: 'utf8' })
      .trim()
      .split('\n');
  } catch {
    return []; // grep exits with 1 if nothing matches
  }
}

describe('the contract', () => {
  it('has a sample of every request', () => {
    expect(types(fromPage)).toEqual(types(pageToWorker));
    expect(types(fromView)).toEqual(types(viewToWorker));
  });

  it.each([...Object.values(fromPage), ...Object.values(fromView)])('accepts the sample of $type', message => {
    const { type, ...fields } = message;
    expect(isPageMessage(type) || isViewMessage(type)).toBe(true);
    expect(parseRequest(type as keyof typeof messages, fields)).toEqual(message);
  });

  it('gives each message one direction', () => {
    const all = [pageToWorker, viewToWorker, workerToPage].flatMap(types);
    expect(new Set(all).size).toBe(all.length);
    expect(types(pageToWorker).every(type => type.startsWith('page/'))).toBe(true);
    expect(types(viewToWorker).some(type => type.startsWith('page/'))).toBe(false);
  });

  it('has no message that nobody sends', () => {
    // Excludes the message that a script sends for rule authors.
    const sent = grep("type: '[a-zA-Z]+/[a-zA-Z]+'", 'src', 'scripts/inspect.ts');
    expect(types(messages).filter(type => !sent.some(line => line.includes(`'${type}'`)))).toEqual([]);
  });

  it('is imported by page scripts and views as types only, so that no schema is in their bundles', () => {
    const schemas = "from '[^']*(messaging/(contract|parse|page-contents|overlay-view-models)|/schema)\\.ts'";
    const views = grep(`^(import|\\}) .*${schemas}`, 'src/views', 'src/pages', 'src/popup');
    expect(views.filter(line => /messaging\//.test(line) && !/^import type /.test(line))).toEqual([]);
    const scripts = grep(`^import (\\{|\\*) .*(${schemas}|from 'valibot')`, 'src/content');
    expect(scripts).toEqual([]);
  });
});
