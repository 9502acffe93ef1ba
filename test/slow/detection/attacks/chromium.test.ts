/** Attacks by a hostile page on what is shown, in Chromium, with the closed shadow root of the shipped build. */
import { describeAttacks } from './suite.ts';

describeAttacks('Chromium');
