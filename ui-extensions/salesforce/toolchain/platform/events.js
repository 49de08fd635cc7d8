// @ts-check
// The events by which a component asks the page around it for something, by their names there.

/** @param {string} name @param {object} [detail] */
function upward(name, detail) {
  return { name, options: { detail, bubbles: true, composed: true, cancelable: true } };
}

export class ShowToastEvent extends CustomEvent {
  /** @param {{ title: string, message?: string, variant?: string }} toast */
  constructor(toast) {
    const { name, options } = upward("lightning__showtoast", toast);
    super(name, options);
  }
}

export class RefreshEvent extends CustomEvent {
  constructor() {
    const { name, options } = upward("lightning__refresh");
    super(name, options);
  }
}

export class CloseActionScreenEvent extends CustomEvent {
  constructor() {
    const { name, options } = upward("lightning__actionsclosescreen");
    super(name, options);
  }
}

export class FlowAttributeChangeEvent extends CustomEvent {
  /** @param {string} attributeName @param {unknown} attributeValue */
  constructor(attributeName, attributeValue) {
    const { name, options } = upward("_attribute_change_", { attributeName, attributeValue });
    super(name, options);
  }
}

export class FlowNavigationNextEvent extends CustomEvent {
  constructor() {
    const { name, options } = upward("_navigate_", { action: "NEXT" });
    super(name, options);
  }
}
