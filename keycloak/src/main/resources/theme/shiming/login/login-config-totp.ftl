<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<#assign manual = mode?? && mode == "manual">
<@layout.registrationLayout displayMessage=!messagesPerField.existsError("totp", "userLabel"); section>
  <#if section == "header">
    ${msg("loginTotpTitle")}
  <#elseif section == "form">
    <p class="lead">${msg("totpLead")}</p>
    <#if manual>
      <p>${msg("totpByHand")}</p>
      <p class="secret" translate="no">${totp.totpSecretEncoded}</p>
      <p class="quiet">${msg("totpSettings", totp.policy.digits?c, totp.policy.period?c, totp.policy.getAlgorithmKey())}</p>
      <p><a href="${totp.qrUrl}">${msg("loginTotpScanBarcode")}</a></p>
    <#else>
      <p>${msg("totpScan")}</p>
      <img class="square" src="data:image/png;base64, ${totp.totpSecretQrCode}" alt="${msg("totpPicture")}" width="200" height="200">
      <p><a href="${totp.manualUrl}">${msg("loginTotpUnableToScan")}</a></p>
    </#if>
    <form action="${url.loginAction}" method="post">
      <input type="hidden" name="totpSecret" value="${totp.totpSecret}">
      <#if mode??><input type="hidden" name="mode" value="${mode}"></#if>
      <@fields.text id="totp" label=msg("loginOtpOneTime") focus=true inputmode="numeric" autocomplete="one-time-code"/>
      <@fields.text id="userLabel" label=msg("loginTotpDeviceName") hint=msg("totpDeviceHint") autocomplete="off"/>
      <div class="actions">
        <button class="primary" type="submit">${msg("doSubmit")}</button>
        <#if isAppInitiatedAction??><button class="second" type="submit" name="cancel-aia" value="true">${msg("doCancel")}</button></#if>
      </div>
    </form>
  </#if>
</@layout.registrationLayout>
