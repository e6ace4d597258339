import { QueryClientProvider } from '@tanstack/react-query';
import { App as Messages, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { Frame } from './frame.js';
import { SpeechProvider, useSpeech } from './language.js';
import { client } from './queries.js';
import { theme } from './theme.js';
import './style.css';

/** The server puts the nonce of its policy into the page; styles made by the component library carry it. */
const nonce = document.querySelector<HTMLMetaElement>('meta[name=csp-nonce]')?.content;

function Dressed({ children }: { readonly children: ReactNode }) {
  const { language } = useSpeech();
  return (
    <ConfigProvider
      locale={language === 'zh' ? zhCN : enUS}
      theme={theme}
      {...(nonce ? { csp: { nonce } } : {})}
      // A space between the two characters of a button is a habit of the library, not of Chinese type.
      button={{ autoInsertSpace: false }}
    >
      <Messages component={false}>{children}</Messages>
    </ConfigProvider>
  );
}

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <SpeechProvider>
        <Dressed>
          <Frame />
        </Dressed>
      </SpeechProvider>
    </QueryClientProvider>
  </StrictMode>,
);
