/** The default theme, with the calculator. */
import type { Theme } from 'vitepress';
import DefaultTheme from 'vitepress/theme';
import DeadlineCalculator from './DeadlineCalculator.vue';
import './site.css';

export default {
  extends: DefaultTheme,
  enhanceApp({ app }) {
    app.component('DeadlineCalculator', DeadlineCalculator);
  },
} satisfies Theme;
