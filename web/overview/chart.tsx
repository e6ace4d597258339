import { BarChart, LineChart, PieChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use, type EChartsCoreOption } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef, type ReactNode } from 'react';
import { useSpeech } from '../language.js';

use([BarChart, LineChart, PieChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

interface Props {
  readonly title: string;
  readonly option: EChartsCoreOption;
  readonly height: number;
  readonly wide?: boolean;
  /** The same as rows, for whoever does not see the chart. */
  readonly table: ReactNode;
  /** Called with the place of the bar that was clicked. */
  readonly onPick?: (index: number) => void;
}

const FONT = 'PingFang SC, Microsoft YaHei, Noto Sans CJK SC, Source Han Sans SC, sans-serif';

/** A chart in its panel, with its figures as a table below. */
export default function Chart({ title, option, height, wide = false, table, onPick }: Props) {
  const { say } = useSpeech();
  const box = useRef<HTMLDivElement>(null);
  const picked = useRef(onPick);
  useEffect(() => {
    picked.current = onPick;
  });
  useEffect(() => {
    const chart = init(box.current!, null, { renderer: 'svg' });
    chart.setOption({ animation: false, textStyle: { fontFamily: FONT }, ...option });
    chart.on('click', ({ dataIndex }) => picked.current?.(dataIndex));
    const watch = new ResizeObserver(() => chart.resize());
    watch.observe(box.current!);
    return () => {
      watch.disconnect();
      chart.dispose();
    };
  }, [option]);
  return (
    <section className={`panel${wide ? ' wide' : ''}`} aria-label={title}>
      <h2>{title}</h2>
      <div ref={box} style={{ height }} aria-hidden />
      <details>
        <summary>{say('asTable')}</summary>
        {table}
      </details>
    </section>
  );
}
