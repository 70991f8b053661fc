<#-- What the pages that ask for an identity share; they set wrong (refused fields) and first. -->
<#import "fields.ftl" as fields>

<#-- What was refused, with a way to each field; or that a code is on its way. -->
<#macro summary wrong>
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
</#macro>

<#-- What the page remembers between its buttons. -->
<#macro memory>
  <input type="hidden" name="method" value="${method}">
  <#if typed.codeAgainAt??><input type="hidden" name="codeAgainAt" value="${typed.codeAgainAt}"></#if>
  <#if typed.oldCodeAgainAt??><input type="hidden" name="oldCodeAgainAt" value="${typed.oldCodeAgainAt}"></#if>
</#macro>

<#-- The ways to choose from; texts are those of the group and of the way. -->
<#macro choice group>
  <div class="methods" role="group" aria-labelledby="method-title">
    <#list ways as way>
      <button type="submit" name="choose" value="${way}" formnovalidate aria-pressed="${(way == method)?c}">
        <span class="dot" aria-hidden="true"></span><span class="way"><strong>${msg(group + "." + way)}</strong> <span class="needs">${msg(group + "." + way + ".needs")}</span></span>
      </button>
    </#list>
  </div>
</#macro>

<#macro person first>
  <@fields.text id="name" label=msg("label.name") hint=msg("hint.name") value=typed.name!"" focus=(first == "name") autocomplete="name" spellcheck="false"/>
  <@fields.text id="number" label=msg("label.number") hint=msg("hint.number") value=typed.number!"" focus=(first == "number") autocomplete="off" spellcheck="false" autocapitalize="characters" data\-check="identity-number" data\-length=msg("help.number.length") data\-digit=msg("help.number.digit")/>
</#macro>

<#macro network first>
  <@fields.text id="networkNumber" label=msg("label.networkNumber") hint=msg("hint.networkNumber") value=typed.networkNumber!"" focus=(first == "networkNumber") autocomplete="off" spellcheck="false" autocapitalize="characters"/>
</#macro>

<#macro consent first>
  <@fields.tick id="documentConsent" ticked=(typed.documentConsent!false) focus=(first == "documentConsent")>${msg("label.documentConsent.tick")} <span class="quiet">${msg("hint.documentConsent")}</span></@fields.tick>
</#macro>

<#-- A phone and the code that goes to it, with the button that sends one. -->
<#macro phone first id="phone" code="code" label=msg("label.phone") hint=msg("hint.phone") send="send-code" again=codeAgainIn asked=(typed.codeAgainAt??)>
  <@fields.text id=id type="tel" label=label hint=hint value=typed[id]!"" focus=(first == id) autocomplete="tel-national" inputmode="tel" data\-check="phone" data\-shape=msg("help.phone")/>
  <@fields.text id=code label=msg("label." + code) hint=msg("hint." + code) value=typed[code]!"" focus=(first == code || (first == "" && (codeSent!"") == code)) autocomplete="one-time-code" inputmode="numeric">
    <div class="send">
      <button type="submit" name="${send}" value="yes" formnovalidate class="second"><#if asked>${msg("sendCodeAgain")}<#else>${msg("sendCode")}</#if></button>
      <#if again gt 0><span class="quiet" data-countdown="${again?c}" data-text="${msg("codeAgainIn", "#")}" data-now="${msg("codeAgainNow")}">${msg("codeAgainIn", again?c)}</span></#if>
    </div>
  </@fields.text>
</#macro>

<#macro kept>
  <details class="explain">
    <summary>${msg("keptTitle")}</summary>
    <ul>
      <li>${msg("kept.seen")}</li>
      <li>${msg("kept.sealed")}</li>
      <li>${msg("kept." + method)}</li>
      <li>${msg("kept.opened")}</li>
      <#nested>
    </ul>
  </details>
</#macro>

<#macro actions label name="send">
  <div class="actions">
    <button class="primary" type="submit" name="${name}" value="yes" data-busy="${msg("stepBusy")}">${label}</button>
    <#if isAppInitiatedAction??><button class="second" type="submit" name="cancel-aia" value="true" formnovalidate>${msg("doCancel")}</button></#if>
  </div>
</#macro>

<#macro script>
  <script src="${url.resourcesPath}/js/real-name.js" defer></script>
</#macro>
