/** A drawn procedure as pure data: where everything stands, in pixels. */
import type { EdgeEvent, NodeKind, NodeSign } from '../chart/model.js';
import type { DiagramLanguage } from '../words/language.js';
import type { textStyles } from './sizes.js';

/** The name of a way to set text. */
export type TextRole = keyof typeof textStyles;

/** A line of text; `y` is its baseline, `x` its start, middle or end by `anchor`. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly style: TextRole;
}

/** A rectangle. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A node in its place; `outline` is the box of its shape, which may leave room for text. */
export interface PlacedNode extends Box {
  readonly id: string;
  readonly kind: NodeKind;
  readonly sign?: NodeSign;
  /** The path of the step it shows. */
  readonly step?: string;
  readonly outline: Box;
  readonly texts: readonly PlacedText[];
  /** All there is to say of it, uncut, for those who hear the chart or point at it. */
  readonly description: string;
}

/** A point. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** An edge as a line of horizontal and vertical stretches. */
export interface PlacedEdge {
  readonly from: string;
  readonly to: string;
  readonly kind: 'flow' | 'message';
  /** What is caught where it begins. */
  readonly event?: EdgeEvent;
  readonly points: readonly Point[];
  readonly label?: Box & { readonly texts: readonly PlacedText[] };
}

/** The lane of a party: its band, and the head of it that holds the name. */
export interface PlacedLane extends Box {
  readonly party: string;
  readonly kind: 'agency' | 'applicant';
  readonly headHeight: number;
  readonly texts: readonly PlacedText[];
}

/** The frame around a parallel or inclusive step. */
export interface PlacedFrame extends Box {
  readonly id: string;
}

/** An entry of the legend: a small sign and what it means. */
export interface LegendEntry extends Box {
  readonly kind: NodeKind | 'message';
  readonly text: PlacedText;
}

/** A drawn procedure as pure data. */
export interface Layout {
  readonly language: DiagramLanguage;
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** One sentence on what the chart shows. */
  readonly description: string;
  readonly heading: readonly PlacedText[];
  readonly lanes: readonly PlacedLane[];
  readonly frames: readonly PlacedFrame[];
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
  readonly legend: readonly LegendEntry[];
}
