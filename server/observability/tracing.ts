import {
  type Attributes,
  context,
  propagation,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from "@opentelemetry/api";
import { AsyncLocalStorageContextManager } from "@opentelemetry/context-async-hooks";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { resourceFromAttributes } from "@opentelemetry/resources";
import { BatchSpanProcessor, TracerProvider } from "@opentelemetry/sdk-trace";

const NAME = "good-standing";
const TRACES_PATH = "v1/traces";

export interface Tracing {
  /** Sends what is still kept; nothing is traced afterwards. */
  close(): Promise<void>;
}

/**
 * Sends traces by OTLP over HTTP to the collector at `endpoint`, as `OTEL_EXPORTER_OTLP_ENDPOINT` names
 * it; without one nothing is traced and nothing costs anything. `part` is the process's: web or worker.
 */
export function openTracing(endpoint: string | null, part: string): Tracing {
  if (endpoint === null) return { close: async () => undefined };
  const url = new URL(TRACES_PATH, endpoint.endsWith("/") ? endpoint : `${endpoint}/`);
  const processor = new BatchSpanProcessor({ exporter: new OTLPTraceExporter({ url: url.href }) });
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ "service.name": NAME, "service.instance.part": part }),
    spanProcessors: [processor],
  });
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  trace.setGlobalTracerProvider(provider);
  return {
    async close() {
      await provider.shutdown();
      trace.disable();
      context.disable();
      propagation.disable();
    },
  };
}

export interface Traced {
  /** A kind of thing, such as `job treat`; never whose it is. */
  readonly name: string;
  readonly kind?: "inside" | "asks" | "answers";
  readonly attributes?: Attributes;
}

const KINDS = {
  inside: SpanKind.INTERNAL,
  asks: SpanKind.CLIENT,
  answers: SpanKind.SERVER,
} as const;

/** Does the work inside a span, which ends with it. Of a fault only its type is kept, not its words. */
export function traced<T>(
  { name, kind = "inside", attributes = {} }: Traced,
  work: (span: Span) => Promise<T>,
): Promise<T> {
  const options = { kind: KINDS[kind], attributes };
  return trace.getTracer(NAME).startActiveSpan(name, options, async (span) => {
    try {
      return await work(span);
    } catch (error) {
      const type = error instanceof Error ? error.name : typeof error;
      span.setAttribute("error.type", type);
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      span.end();
    }
  });
}

/** For each line of the log: which trace it belongs to; nothing outside of one. */
export function traceOfLog(): { trace?: string; span?: string } {
  const active = trace.getActiveSpan()?.spanContext();
  return active === undefined ? {} : { trace: active.traceId, span: active.spanId };
}

/** What a web server tells of a request it answered. */
export interface Answered {
  /** The route's pattern: addresses carry tokens and ids. */
  readonly route: string;
  readonly status: number;
}

/**
 * Begins the span of a request and does `next` inside it; the answer ends it. A caller's own trace is not
 * gone on with: it would be a stranger's word.
 */
export function traceRequest(method: string, next: () => void): (answered: Answered) => void {
  const attributes = { "http.request.method": method };
  const span = trace.getTracer(NAME).startSpan(method, { kind: SpanKind.SERVER, attributes });
  context.with(trace.setSpan(context.active(), span), next);
  return ({ route, status }) => {
    span.updateName(`${method} ${route}`);
    span.setAttributes({ "http.route": route, "http.response.status_code": status });
    if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
    span.end();
  };
}
