<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError("totp"); section>
  <#if section == "header">
    ${msg("otpTitle")}
  <#elseif section == "form">
    <p class="lead">${msg("otpLead")}</p>
    <form action="${url.loginAction}" method="post" data-once>
      <#if otpLogin.userOtpCredentials?size gt 1>
        <fieldset class="devices"><legend>${msg("otpDevice")}</legend>
          <#list otpLogin.userOtpCredentials as device>
            <label><input type="radio" name="selectedCredentialId" value="${device.id}"<#if device.id == otpLogin.selectedCredentialId> checked</#if>><span>${device.userLabel}</span></label>
          </#list>
        </fieldset>
      </#if>
      <div class="field<#if messagesPerField.existsError("totp")> refused</#if>">
        <label for="otp">${msg("loginOtpOneTime")}</label>
        <input id="otp" name="otp" type="text" inputmode="numeric" autocomplete="one-time-code" autofocus<#if messagesPerField.existsError("totp")> aria-invalid="true" aria-describedby="totp-refusal"</#if>>
        <#if messagesPerField.existsError("totp")><@fields.refusal "totp"/></#if>
      </div>
      <div class="actions"><button class="primary" type="submit" name="login">${msg("doLogIn")}</button></div>
    </form>
  </#if>
</@layout.registrationLayout>
