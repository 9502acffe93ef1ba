/** Mounts the slides of the running session, for the room. */
import '../../views/shell/styles.css';
import { mount } from '../../views/shell/mount.tsx';
import { PresenterView } from '../../views/workshop/presenter-view.tsx';

await mount(() => <PresenterView />);
