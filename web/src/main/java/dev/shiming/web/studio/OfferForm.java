package dev.shiming.web.studio;

import dev.shiming.web.compose.FormKey;
import dev.shiming.web.service.AccountLife;
import org.jspecify.annotations.Nullable;

/** To whom the account is to be offered, as it stands in its form. */
record OfferForm(@Nullable String nickname, @Nullable String key) {

  static OfferForm fresh() {
    return new OfferForm(null, FormKey.orNew(null));
  }

  OfferForm {
    key = FormKey.orNew(key);
  }

  AccountLife.NewTransfer transfer() {
    return new AccountLife.NewTransfer(
        nickname == null ? "" : nickname.strip(), FormKey.orNew(key));
  }
}
