/** The slides of the session that runs, for the room. */
import { mount } from '../../views/shell/mount.tsx';
import { PresenterView } from '../../views/workshop/presenter-view.tsx';
import '../../views/workshop/slide.css';
import '../../views/workshop/facilitator.css';
import '../../views/workshop/presenter.css';

await mount(() => <PresenterView />);
