/** Mounts help: helplines, and a summary for them; of an incident with `?kept=`. */
import '../../views/shell/styles.css';
import { HelpPage, loadIncidentForHelp } from '../../views/helplines/help-page.tsx';
import { mount } from '../../views/shell/mount.tsx';
import { PageLayout } from '../../views/shell/page-layout.tsx';

const id = new URLSearchParams(location.search).get('kept');
const incident = id ? await loadIncidentForHelp(id) : undefined;
await mount(() => (
  <PageLayout>
    <HelpPage incident={incident} />
  </PageLayout>
));
