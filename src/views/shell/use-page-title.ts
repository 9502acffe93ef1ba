/** Names a page in its title, in the language that is shown. A view's own name wins over that of its menu entry. */
import { useEffect } from 'preact/hooks';
import { useTranslation } from '../../ui/language-context.ts';

export function usePageTitle(key: string | undefined): void {
  const { t } = useTranslation();
  useEffect(() => {
    if (key) document.title = `${t('product')}: ${t(key)}`;
  }, [t]);
}
