/** Imports the built-in practice network and its scenarios; the build checks them against the schema. */
import network from './network.json' with { type: 'json' };
import holiday from './scenarios/holiday.json' with { type: 'json' };
import impersonation from './scenarios/impersonation.json' with { type: 'json' };
import overShared from './scenarios/over-shared.json' with { type: 'json' };
import phishing from './scenarios/phishing.json' with { type: 'json' };
import swarm from './scenarios/swarm.json' with { type: 'json' };
import type { NetworkData, Scenario } from './scenario.ts';

export const NETWORK = network as NetworkData;

/** In the order of the list. */
export const SCENARIOS = [overShared, swarm, impersonation, phishing, holiday] as Scenario[];

export const findScenario = (id: string | null | undefined): Scenario | undefined => SCENARIOS.find(s => s.id === id);
