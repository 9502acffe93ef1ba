/** Mounts lessons as a full page. The address does not say which. */
import '../../views/shell/styles.css';
import { restoreLearnPlace } from '../../learning/learn-place.ts';
import { LessonPage } from '../../views/learning/lesson-page.tsx';
import { mount } from '../../views/shell/mount.tsx';
import { PageLayout } from '../../views/shell/page-layout.tsx';

const start = await restoreLearnPlace();
await mount(() => (
  <PageLayout languagePicker="screen">
    <LessonPage start={start} />
  </PageLayout>
));
