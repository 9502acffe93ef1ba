/** Names a page in its title, in the language that is shown. */
import { useEffect } from 'preact/hooks';
import { useTranslation } from '../../ui/language-context.ts';

export function usePageTitle(key: string): void {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = `${t('product')}: ${t(key)}`;
  }, [t]);
}
