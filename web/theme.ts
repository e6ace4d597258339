import type { ThemeConfig } from 'antd';

export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#1d4f78',
    colorLink: '#1f5f8b',
    colorInfo: '#1f5f8b',
    colorError: '#b3261e',
    colorWarning: '#8f5b00',
    colorSuccess: '#2b6e44',
    // The library would derive muddy grounds from colours as dark as these.
    colorErrorBg: '#fbe9e7',
    colorErrorBorder: '#ecb8b2',
    colorWarningBg: '#fdf3dc',
    colorWarningBorder: '#e8cf94',
    colorSuccessBg: '#e6f4ea',
    colorSuccessBorder: '#b4dabf',
    colorInfoBg: '#e9f2f9',
    colorInfoBorder: '#b7d2e5',
    colorText: '#1f2328',
    colorTextSecondary: '#59626c',
    colorBorder: '#c9ced5',
    colorBorderSecondary: '#e1e4e8',
    colorBgLayout: '#f3f4f6',
    controlItemBgActive: '#e4eef6',
    controlItemBgActiveHover: '#d8e7f3',
    borderRadius: 4,
    fontSize: 14,
    fontFamily:
      '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", system-ui, -apple-system, sans-serif',
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.16s',
  },
  components: {
    Table: {
      cellPaddingBlockSM: 7,
      headerBg: '#f7f8fa',
      headerColor: '#59626c',
      rowHoverBg: '#f4f8fb',
      bodySortBg: '#fff',
      headerSortActiveBg: '#eef1f4',
    },
  },
};
