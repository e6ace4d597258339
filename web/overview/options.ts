import type { EChartsCoreOption } from 'echarts/core';

export interface Series {
  readonly name: string;
  readonly colour: string;
  readonly values: readonly number[];
}

export const COLOURS = {
  error: '#b3261e',
  warning: '#d19a2a',
  info: '#5b95bd',
  open: '#c3c9d0',
  confirmed: '#b3261e',
  asked: '#d19a2a',
  explained: '#4d9a68',
  dismissed: '#7c8896',
  submitted: '#1d4f78',
} as const;

const LEGEND = { top: 0, left: 0, itemWidth: 12, itemHeight: 8, icon: 'rect' };

/** Bars laid end to end, a row a name, the first on top. */
export function stackedRows(names: readonly string[], series: readonly Series[]): EChartsCoreOption {
  return {
    legend: LEGEND,
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, renderMode: 'richText' },
    grid: { top: 30, left: 4, right: 24, bottom: 4, containLabel: true },
    xAxis: { type: 'value', minInterval: 1, splitLine: { lineStyle: { color: '#eceff2' } } },
    yAxis: {
      type: 'category',
      inverse: true,
      data: [...names],
      axisTick: { show: false },
      axisLine: { lineStyle: { color: '#b9c0c8' } },
      axisLabel: { color: '#1f2328', width: 220, overflow: 'truncate' },
    },
    series: series.map(({ name, colour, values }) => ({
      type: 'bar',
      name,
      stack: 'all',
      barMaxWidth: 18,
      itemStyle: { color: colour },
      data: [...values],
    })),
  };
}

/** Lines over days. */
export function lines(days: readonly string[], series: readonly Series[]): EChartsCoreOption {
  return {
    legend: LEGEND,
    tooltip: { trigger: 'axis', renderMode: 'richText' },
    grid: { top: 34, left: 4, right: 16, bottom: 4, containLabel: true },
    xAxis: { type: 'category', data: [...days], axisTick: { show: false } },
    yAxis: { type: 'value', minInterval: 1, splitLine: { lineStyle: { color: '#eceff2' } } },
    series: series.map(({ name, colour, values }, index) => ({
      type: 'line',
      name,
      // A dashed line tells them apart without colour.
      lineStyle: { color: colour, type: index === 0 ? 'solid' : 'dashed' },
      itemStyle: { color: colour },
      symbol: index === 0 ? 'circle' : 'rect',
      data: [...values],
    })),
  };
}

/** A ring of shares, each named beside it. */
export function ring(
  shares: readonly { readonly name: string; readonly colour: string; readonly value: number }[],
): EChartsCoreOption {
  return {
    tooltip: { renderMode: 'richText' },
    series: [
      {
        type: 'pie',
        radius: ['45%', '72%'],
        label: { formatter: '{b} {c}' },
        itemStyle: { borderColor: '#fff', borderWidth: 2 },
        data: shares
          .filter(({ value }) => value > 0)
          .map(({ name, colour, value }) => ({ name, value, itemStyle: { color: colour } })),
      },
    ],
  };
}
