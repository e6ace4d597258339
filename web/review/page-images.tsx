import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist';
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { useEffect, useRef, useState } from 'react';
import { roleName } from '../../pipeline/wording.js';
import { downloadOf } from '../api.js';
import { Waiting } from '../frame.js';
import { useSpeech } from '../language.js';
import type { PlacedBox } from './boxes.js';

GlobalWorkerOptions.workerSrc = workerAddress;

interface Props {
  readonly id: number;
  /** What is framed. */
  readonly boxes: readonly PlacedBox[];
}

type Opened = { readonly pdf: PDFDocumentProxy } | { readonly failed: true } | null;

/** The pages of a PDF as they look, drawn when they come into view, with the figures of the finding at work framed. */
export default function PageImages({ id, boxes }: Props) {
  const { say } = useSpeech();
  const [opened, setOpened] = useState<Opened>(null);
  useEffect(() => {
    const task = getDocument({
      url: downloadOf(`submissions/${id}/file`),
      cMapUrl: '/pdf/cmaps/',
      standardFontDataUrl: '/pdf/standard_fonts/',
      wasmUrl: '/pdf/decoders/',
      // The server's policy allows neither.
      isEvalSupported: false,
      useWasm: false,
    });
    task.promise.then((pdf) => setOpened({ pdf })).catch(() => setOpened({ failed: true }));
    return () => {
      setOpened(null);
      void task.destroy();
    };
  }, [id]);
  if (opened === null) return <Waiting />;
  if ('failed' in opened) return <p className="empty">{say('noPageImages')}</p>;
  const { pdf } = opened;
  return (
    <div className="page-images">
      {Array.from({ length: pdf.numPages }, (_, index) => (
        <PageImage key={index} pdf={pdf} number={index + 1} boxes={boxes.filter(({ page }) => page === index + 1)} />
      ))}
    </div>
  );
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Of A4, in points, until the page is known. */
const USUAL: Size = { width: 595, height: 842 };

interface PageProps {
  readonly pdf: PDFDocumentProxy;
  readonly number: number;
  readonly boxes: readonly PlacedBox[];
}

function PageImage({ pdf, number, boxes }: PageProps) {
  const { say, language } = useSpeech();
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [near, setNear] = useState(false);
  const [size, setSize] = useState(USUAL);
  useEffect(() => {
    const watch = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && setNear(true),
      {
        rootMargin: '600px',
      },
    );
    watch.observe(frame.current!);
    return () => watch.disconnect();
  }, []);
  useEffect(() => {
    if (!near) return;
    let drawing: { cancel(): void; promise: Promise<void> } | null = null;
    let left = false;
    void pdf.getPage(number).then((page) => {
      if (left || !canvas.current) return;
      const { width, height } = page.getViewport({ scale: 1 });
      setSize({ width, height });
      const scale = (frame.current!.clientWidth / width) * devicePixelRatio;
      const viewport = page.getViewport({ scale });
      Object.assign(canvas.current, { width: viewport.width, height: viewport.height });
      drawing = page.render({ canvas: canvas.current, viewport });
      // Cancelled when the page is left before it is drawn.
      drawing.promise.catch(() => undefined);
    });
    return () => {
      left = true;
      drawing?.cancel();
    };
  }, [pdf, number, near]);
  const first = boxes.find(({ role }) => role === 'claimed') ?? null;
  const claimed = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (first) claimed.current?.scrollIntoView({ block: 'center', inline: 'center' });
  }, [first, size]);
  return (
    <div className="page-image" ref={frame} style={{ aspectRatio: `${size.width} / ${size.height}` }}>
      <canvas ref={canvas} role="img" aria-label={say('pageNumber', { page: number })} />
      {boxes.map(({ role, box: [x0, y0, x1, y1] }, index) => (
        <span
          key={index}
          ref={boxes[index] === first ? claimed : undefined}
          className={role === 'claimed' ? 'page-box claimed' : 'page-box'}
          style={{
            left: `${(100 * x0) / size.width}%`,
            top: `${(100 * y0) / size.height}%`,
            width: `${(100 * (x1 - x0)) / size.width}%`,
            height: `${(100 * (y1 - y0)) / size.height}%`,
          }}
        >
          <small>{roleName(role, language)}</small>
        </span>
      ))}
      <small className="page-number" aria-hidden>
        {number}
      </small>
    </div>
  );
}
