import { pages } from '@microsoft/teams-js';
import { useEffect } from 'react';
import { tabEntity } from '../../text/teams-links.ts';
import { useHeadings } from '../parts/headings.ts';
import { useText } from '../reader.ts';

/** Shown by Teams when somebody adds the tab to a channel: there is nothing to choose. */
export function SetUpPage() {
  const headings = useHeadings();
  const { tab } = useText();
  useEffect(() => {
    const address = new URL('./', location.href).href;
    pages.config.registerOnSaveHandler((saving) => {
      pages.config
        .setConfig({ entityId: tabEntity, contentUrl: address, suggestedDisplayName: 'Samråd' })
        .then(
          () => saving.notifySuccess(),
          (error: Error) => saving.notifyFailure(error.message),
        );
    });
    pages.config.setValidityState(true);
  }, []);
  return (
    <>
      <h1 className={headings.first}>{tab.setUpTitle}</h1>
      <p>{tab.setUp}</p>
    </>
  );
}
