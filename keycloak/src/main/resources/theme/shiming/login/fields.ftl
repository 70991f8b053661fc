<#-- One text field with its label, hint and refusal. -->
<#macro text id label hint="" type="text" value="" focus=false extra...>
  <#local refused = messagesPerField.existsError(id)>
  <div class="field<#if refused> refused</#if>">
    <label for="${id}">${label}</label>
    <#if hint?has_content><p class="hint" id="${id}-hint">${hint}</p></#if>
    <#local described = [] + hint?has_content?then([id + "-hint"], []) + refused?then([id + "-refusal"], [])>
    <input type="${type}" id="${id}" name="${id}"<#if value?has_content> value="${value}"</#if><#if described?has_content> aria-describedby="${described?join(" ")}"</#if><#if refused> aria-invalid="true"</#if><#if focus> autofocus</#if><#list extra as name, setting> ${name}="${setting}"</#list>>
    <#if refused><@refusal id/></#if>
    <#nested>
  </div>
</#macro>

<#macro tick id ticked=false focus=false>
  <#local refused = messagesPerField.existsError(id)>
  <div class="field tick<#if refused> refused</#if>">
    <label for="${id}"><input type="checkbox" id="${id}" name="${id}" value="yes"<#if ticked> checked</#if><#if refused> aria-invalid="true" aria-describedby="${id}-refusal"</#if><#if focus> autofocus</#if>><span><#nested></span></label>
    <#if refused><@refusal id/></#if>
  </div>
</#macro>

<#macro refusal id>
  <p class="refusal" id="${id}-refusal"><span class="sign" aria-hidden="true">!</span>${kcSanitize(messagesPerField.get(id))?no_esc}</p>
</#macro>
