/** Mounts the practice network, with the content scripts that it needs. */
import '../../views/shell/styles.css';
import { checkFilesForInput } from '../../content/interceptors/file-choice.ts';
import { recheckLocation } from '../../content/navigation.ts';
import { answerWorker } from '../../content/worker-messages.ts';
import { sendToWorker } from '../../messaging/client.ts';
import { findScenario } from '../../practice/built-in-scenarios.ts';
import { getSharedScenarios } from '../../practice/pack-scenarios.ts';
import { readPageParams } from '../../preferences/opaque-page-params.ts';
import { createPracticeStore } from '../../views/practice/practice-state.ts';
import { PracticeView } from '../../views/practice/practice-view.tsx';
import { routeHref } from '../../views/practice/route.ts';
import { mount } from '../../views/shell/mount.tsx';
import { interceptEvents, loadContentScripts, startPracticeSession } from './content-scripts.ts';

const scenarioId = (await readPageParams()).get('scenario');
const builtIn = findScenario(scenarioId);
const packScenario =
  scenarioId === null || builtIn ? undefined : (await getSharedScenarios()).find(s => s.scenario.id === scenarioId);
const scenario = packScenario?.scenario ?? builtIn;
if (!location.hash && scenario) location.replace(routeHref(scenario.start));
const store = createPracticeStore(scenario);
addEventListener('pagehide', () => void sendToWorker({ type: 'practice/leave' }).catch(() => undefined));
interceptEvents();
const ready = Promise.all([
  mount(() => (
    <PracticeView
      store={store}
      packScenario={packScenario}
      checkFiles={checkFilesForInput}
      onNavigate={recheckLocation}
    />
  )),
  loadContentScripts(),
]);
answerWorker(async () => {
  await ready;
  await startPracticeSession();
});
