/** The slides of the session that runs, for the room. */
import { mount } from '../views/shell/mount.tsx';
import { PresenterView } from '../views/workshop/presenter-view.tsx';
import slideCss from '../views/workshop/slide.css?inline';
import deskCss from '../views/workshop/facilitator.css?inline';
import presenterCss from '../views/workshop/presenter.css?inline';

export const show = (): Promise<void> => mount(() => <PresenterView />, [slideCss, deskCss, presenterCss]);
