<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<#assign wrong = refusals![]>
<#assign first = wrong?first!"">
<#assign phoned = method != "network-number">
<@layout.registrationLayout displayMessage=false form="real-name"; section>
  <#if section == "header">
    <span class="step">2 / 2</span> ${msg("stepTitle")}
  <#elseif section == "form">
    <#if messagesPerField.existsError("global") || wrong?has_content>
      <div class="notice error" role="alert" id="summary">
        <#if messagesPerField.existsError("global")><p>${kcSanitize(messagesPerField.get("global"))?no_esc}</p></#if>
        <#if wrong?has_content>
          <p>${msg("stepWrong", wrong?size)}</p>
          <ul><#list wrong as id><li><a href="#${id}">${msg("label." + id)}</a>${msg("colon")}${kcSanitize(messagesPerField.get(id))?no_esc}</li></#list></ul>
        </#if>
      </div>
    <#elseif codeSent??>
      <div class="notice success" role="status"><p>${msg("codeSent", codeValid)}</p></div>
    </#if>
    <p class="lead">${msg("stepLead")}</p>
    <form id="real-name" action="${url.loginAction}" method="post" novalidate>
      <input type="hidden" name="method" value="${method}">
      <input type="hidden" name="agreement" value="${typed.agreement!''}">
      <#if phoned && typed.codeAgainAt??><input type="hidden" name="codeAgainAt" value="${typed.codeAgainAt}"></#if>

      <section>
        <h2>${msg("nicknameTitle")}</h2>
        <@fields.text id="nickname" label=msg("label.nickname") hint=msg("hint.nickname") value=typed.nickname!"" focus=(first == "nickname" || (wrong?size == 0 && !codeSent??)) autocomplete="off" spellcheck="false"/>
      </section>

      <section>
        <h2 id="method-title">${msg("methodTitle")}</h2>
        <p class="hint">${msg("methodHint")}</p>
        <div class="methods" role="group" aria-labelledby="method-title">
          <#list ["phone", "identity-number", "network-number"] as way>
            <button type="submit" name="choose" value="${way}" formnovalidate aria-pressed="${(way == method)?c}">
              <span class="dot" aria-hidden="true"></span><span class="way"><strong>${msg("method." + way)}</strong> <span class="needs">${msg("method." + way + ".needs")}</span></span>
            </button>
          </#list>
        </div>

        <#if method == "identity-number">
          <@fields.text id="name" label=msg("label.name") hint=msg("hint.name") value=typed.name!"" focus=(first == "name") autocomplete="name" spellcheck="false"/>
          <@fields.text id="number" label=msg("label.number") hint=msg("hint.number") value=typed.number!"" focus=(first == "number") autocomplete="off" spellcheck="false" autocapitalize="characters" data\-check="identity-number" data\-length=msg("help.number.length") data\-digit=msg("help.number.digit")/>
        </#if>
        <#if phoned>
          <@fields.text id="phone" type="tel" label=msg("label.phone") hint=msg("hint.phone") value=typed.phone!"" focus=(first == "phone") autocomplete="tel-national" inputmode="tel" data\-check="phone" data\-shape=msg("help.phone")/>
          <@fields.text id="code" label=msg("label.code") hint=msg("hint.code") focus=(first == "code" || (codeSent?? && wrong?size == 0)) autocomplete="one-time-code" inputmode="numeric">
            <div class="send">
              <button type="submit" name="send-code" value="yes" formnovalidate class="second"><#if typed.codeAgainAt??>${msg("sendCodeAgain")}<#else>${msg("sendCode")}</#if></button>
              <#if codeAgainIn gt 0><span class="quiet" data-countdown="${codeAgainIn?c}" data-text="${msg("codeAgainIn", "#")}" data-now="${msg("codeAgainNow")}">${msg("codeAgainIn", codeAgainIn?c)}</span></#if>
            </div>
          </@fields.text>
        <#else>
          <@fields.text id="networkNumber" label=msg("label.networkNumber") hint=msg("hint.networkNumber") value=typed.networkNumber!"" focus=(first == "networkNumber") autocomplete="off" spellcheck="false" autocapitalize="characters"/>
        </#if>
        <#if method == "identity-number">
          <@fields.tick id="documentConsent" ticked=(typed.documentConsent!false) focus=(first == "documentConsent")>${msg("label.documentConsent.tick")} <span class="quiet">${msg("hint.documentConsent")}</span></@fields.tick>
        </#if>
        <details class="explain">
          <summary>${msg("keptTitle")}</summary>
          <ul>
            <li>${msg("kept.seen")}</li>
            <li>${msg("kept.sealed")}</li>
            <li>${msg("kept." + method)}</li>
            <li>${msg("kept.opened")}</li>
          </ul>
        </details>
      </section>

      <section>
        <h2>${msg("agreementTitle")}</h2>
        <@fields.tick id="agreed" ticked=(typed.agreed!false) focus=(first == "agreed")>${msg("label.agreed.before")} <a href="${properties.site}/agreement" target="_blank" rel="noopener">${msg("label.agreed.agreement")}</a><#if typed.agreement?has_content> ${msg("label.agreed.version", typed.agreement)}</#if>${msg("label.agreed.comma")} <a href="${properties.site}/rules" target="_blank" rel="noopener">${msg("label.agreed.rules")}</a> ${msg("label.agreed.and")} <a href="${properties.site}/privacy" target="_blank" rel="noopener">${msg("label.agreed.privacy")}</a>${msg("label.agreed.after")}</@fields.tick>
        <@fields.tick id="undertakings" ticked=(typed.undertakings!false) focus=(first == "undertakings")>${msg("label.undertakings.tick")}</@fields.tick>
        <ol class="undertakings">
          <#list 1..7 as n><li>${msg("undertaking." + n)}</li></#list>
        </ol>
      </section>

      <div class="actions">
        <button class="primary" type="submit" name="register" value="yes" data-busy="${msg("stepBusy")}">${msg("stepFinish")}</button>
        <#if isAppInitiatedAction??><button class="second" type="submit" name="cancel-aia" value="true" formnovalidate>${msg("doCancel")}</button></#if>
      </div>
      <p class="quiet">${msg("stepStop")}</p>
    </form>
    <script src="${url.resourcesPath}/js/real-name.js" defer></script>
  </#if>
</@layout.registrationLayout>
